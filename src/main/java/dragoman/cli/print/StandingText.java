package dragoman.cli.print;

import dragoman.desk.Standing;
import dragoman.search.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What has become of a dispatch, in words. */
public final class StandingText {
    private StandingText() {
    }

    /** One word for it: what keeps it from being current, the gravest first. */
    static String word(Version version, Standing standing, Instant now) {
        if (version.purged()) {
            return "purged";
        }
        if (version.isKillNotice()) {
            return "kill-notice";
        }
        if (standing.withdrawnBy() != null) {
            return "withdrawn";
        }
        if (version.isHeld(now)) {
            return Instant.MAX.equals(version.heldUntil()) ? "withheld" : "embargoed";
        }
        return standing.isSuperseded(now) ? "superseded" : "current";
    }

    /**
     * A line each on what has become of a dispatch; none if it is current.
     *
     * @param story all versions of its story, to tell when a notice came
     */
    public static List<String> lines(Version version, Standing standing, Collection<Version> story, Instant now) {
        List<String> lines = new ArrayList<>();
        if (version.purged()) {
            lines.add("PURGED: nothing is left of it but this");
        }
        String by = standing.withdrawnBy();
        if (version.isKillNotice()) {
            lines.add("KILL NOTICE: takes other dispatches back");
        }
        if (by != null) {
            story.stream().filter(it -> it.id().equals(by)).map(Version::received).findFirst()
                    .ifPresent(when -> lines.add("WITHDRAWN by " + by + ", which came in " + when));
        }
        Instant held = version.heldUntil();
        if (held != null && version.isHeld(now)) {
            lines.add(held.equals(Instant.MAX) ? "WITHHELD until further notice" : "EMBARGOED until " + held);
        }
        if (standing.isSuperseded(now)) {
            lines.add("SUPERSEDED by " + standing.supersededBy());
        }
        if (standing.isStale()) {
            lines.add("STALE: its original has a later version, " + standing.outdatedBy());
        }
        return lines;
    }
}
