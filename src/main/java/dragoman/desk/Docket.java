package dragoman.desk;

import dragoman.model.Dispatch;
import dragoman.model.Metadata;
import dragoman.model.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatch is filed under, and what it says of others by what those are filed under.
 *
 * @param id the dispatch's id
 * @param language its language, or null
 * @param agency the sender's short name, or null
 * @param published when it says it was published, or null
 * @param source the sender's own id and version, or null
 * @param revises what it says it does to a dispatch before it, or null
 * @param headline its headline, told apart; null if it has none
 * @param keys by what it is found
 */
public record Docket(String id, @Nullable String language, @Nullable String agency, @Nullable Instant published,
        Metadata.@Nullable SourceId source, Revision.@Nullable Kind revises, @Nullable Headline headline,
        Map<Key, Set<String>> keys) {
    /** What a dispatch is found by. */
    public enum Key {
        /** The sender's own id, which is the same for all versions. */
        SOURCE,
        /** The sender's ids of items that it is declared to be a translation of. */
        TRANSLATES,
        /** Its headline without labels, and its slug; folded. */
        TITLE,
        /** The titles of dispatches that it takes back. */
        KILLS
    }

    public Docket {
        keys = Map.copyOf(keys);
    }

    /** What a dispatch is filed under. */
    public static Docket of(Dispatch dispatch) {
        Metadata metadata = dispatch.metadata();
        String line = dispatch.header().headline();
        Headline headline = line == null ? null : Headline.of(line);
        Revision.Kind declared = metadata.revises();
        Map<Key, Set<String>> keys = new TreeMap<>();
        if (metadata.sourceId() != null) {
            keys.put(Key.SOURCE, Set.of(metadata.sourceId().id()));
        }
        keys.put(Key.TRANSLATES,
                metadata.translationOf().stream().map(Metadata.Reference::id).collect(Collectors.toSet()));
        Set<String> titles = new LinkedHashSet<>();
        if (declared == Revision.Kind.KILL) {
            titles.addAll(KillNotice.titles(headline, dispatch.body()));
        } else if (headline != null) {
            Titles.add(titles, headline.title());
        }
        if (metadata.slug() != null) {
            Titles.add(titles, metadata.slug());
        }
        keys.put(declared == Revision.Kind.KILL ? Key.KILLS : Key.TITLE, titles);
        return new Docket(dispatch.id(), dispatch.language(), dispatch.header().agency(), dispatch.header().published(),
                metadata.sourceId(), declared == null ? said(headline) : declared, headline, keys);
    }

    private static Revision.@Nullable Kind said(@Nullable Headline headline) {
        Headline.Label label = headline == null ? null : headline.label();
        if (label == null) {
            return null;
        }
        return switch (label) {
            case UPDATE -> Revision.Kind.UPDATE;
            case CORRECTION -> Revision.Kind.CORRECTION;
            case ALERT, KILL -> null; // a kill is more than its label
        };
    }

    /** The values of one kind that it is found by. */
    public Set<String> under(Key key) {
        return keys.getOrDefault(key, Set.of());
    }

    /** Whether it takes another dispatch back. */
    public boolean kills() {
        return revises == Revision.Kind.KILL;
    }

    /** Whether it is a first word on something, which the story itself takes the place of. */
    public boolean isAlert() {
        return headline != null && headline.label() == Headline.Label.ALERT;
    }

    /** Whether both can come from the same desk, as far as they tell: same agency and language. */
    public boolean mayShareDesk(Docket other) {
        return (agency == null || other.agency == null || agency.equalsIgnoreCase(other.agency))
                && (language == null || other.language == null || language.equals(other.language));
    }

    /**
     * Whether two texts that are much alike may be versions of one, this one having come in later. Without a label only one with
     * the same title is: figures of the day are alike every day. An alert takes the place of another alert alone.
     */
    public boolean mayRevise(Docket other) {
        boolean alerts = isAlert() && !other.isAlert();
        boolean labelled = revises != null || other.revises != null || isAlert() || other.isAlert();
        boolean older = published != null && other.published != null && compareTimes(published, other.published) < 0;
        return alerts ? older : labelled || under(Key.TITLE).stream().anyMatch(other.under(Key.TITLE)::contains);
    }

    /**
     * Which of two versions of one text is the earlier, whichever came in first: by the sender's count, else by when they were
     * published, else by their labels.
     *
     * @return less than 0 if this is the earlier one, more if the other is, 0 if nothing tells
     */
    public int compareVersion(Docket other) {
        int byCount = source == null || other.source == null ? 0 : VersionOrder.compare(source, other.source);
        if (byCount != 0) {
            return byCount;
        }
        int byTime = published == null || other.published == null ? 0 : compareTimes(published, other.published);
        return byTime != 0 ? byTime : compareLabels(other);
    }

    /** Compares when two were published. A time at midnight is none: then only the days count. */
    static int compareTimes(Instant one, Instant other) {
        LocalDate day = LocalDate.ofInstant(one, ZoneOffset.UTC);
        LocalDate otherDay = LocalDate.ofInstant(other, ZoneOffset.UTC);
        return hasTime(one) && hasTime(other) ? one.compareTo(other) : day.compareTo(otherDay);
    }

    private static boolean hasTime(Instant instant) {
        return !LocalTime.ofInstant(instant, ZoneOffset.UTC).equals(LocalTime.MIDNIGHT);
    }

    /** An alert is the first, what is neither update nor correction the second, and updates count; a correction may be of any. */
    private int compareLabels(Docket other) {
        int byStage = Integer.compare(stage(), other.stage());
        boolean bothUpdate = revises == Revision.Kind.UPDATE && other.revises == Revision.Kind.UPDATE;
        return byStage == 0 && bothUpdate ? Integer.compare(number(), other.number()) : byStage;
    }

    private int stage() {
        return revises != null ? 2 : isAlert() ? 0 : 1;
    }

    private int number() {
        return headline == null ? 0 : headline.number();
    }
}
