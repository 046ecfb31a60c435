package dragoman.pipeline.retention;

import dragoman.search.Version;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * For how long dispatches of some kind are kept. What no rule is about is kept for ever.
 *
 * @param name what the newsroom calls it; the reason that is given for what goes by it
 * @param keepFor how long, from the day on which it came in
 * @param agency only what this agency sent, in any spelling of upper and lower case; null for all
 * @param origin only what came to be like that, as {@link dragoman.model.Origin#kind} names it; null for all
 */
public record RetentionRule(String name, Period keepFor, @Nullable String agency, @Nullable String origin) {
    /** Whether it says that a dispatch is to go. */
    boolean isOver(Version version, LocalDate today, ZoneId zone) {
        return (agency == null || agency.equalsIgnoreCase(version.agency()))
                && (origin == null || origin.equals(version.origin()))
                && LocalDate.ofInstant(version.received(), zone).plus(keepFor).isBefore(today);
    }

    /** The rule in a sentence. */
    public String reason() {
        return "retention " + name + ": kept for " + keepFor;
    }
}
