package dragoman.search;

import dragoman.desk.Standing;
import dragoman.model.Language;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the archive.
 *
 * @param query words, "phrases", {@code -not}, {@code OR}, {@code field:value}, {@code prefix*}, {@code word~}; {@code *} alone
 *        is everything
 * @param queryLanguage what it is written in, or null to have it identified
 * @param filter which dispatches may answer
 * @param cross whether its words are also translated and searched in the other languages
 * @param flat one hit a dispatch rather than one a story
 * @param order which come first
 * @param detail how much to tell of each hit
 */
public record SearchRequest(String query, @Nullable Language queryLanguage, Filter filter, boolean cross, boolean flat,
        Order order, int offset, int limit, Detail detail) {

    /** A plain question with every default: cross-language, by story, best first, ten hits. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, null, Filter.NONE, true, false, Order.SCORE, 0, 10, Detail.SNIPPET);
    }

    /** How hits are ordered. */
    public enum Order {
        /** The best first. */
        SCORE,
        /** The newest first. */
        DATE,
        /** The best first, where what is recent counts as better. */
        RECENT
    }

    /** Which dispatches, by what has become of them since they came in. */
    public enum Selection {
        /** What may be published now, each in its newest version. */
        CURRENT,
        /** The same with the versions that were superseded. */
        ALL_VERSIONS,
        /** Of what is current, translations whose original has a newer version than the one they were made from. */
        STALE,
        /** What is under embargo, or withheld until further notice. */
        EMBARGOED,
        /** What was withdrawn, and the notices that did it. */
        WITHDRAWN;

        /** Whether a version belongs to this, as the index itself selects. */
        public boolean shows(Version version, Standing standing, Instant now) {
            if (version.purged()) {
                return false;
            }
            boolean withdrawn = standing.withdrawnBy() != null || version.isKillNotice();
            boolean old = standing.isSuperseded(now);
            boolean held = version.isHeld(now);
            return switch (this) {
                case CURRENT -> !withdrawn && !old && !held;
                case ALL_VERSIONS -> !withdrawn && !held;
                case STALE -> !withdrawn && !old && !held && standing.isStale();
                case EMBARGOED -> !withdrawn && !old && held;
                case WITHDRAWN -> withdrawn;
            };
        }
    }

    /** How much a hit tells; the more, the longer it takes. */
    public enum Detail {
        /** Which dispatch it is, for a run over many questions. */
        ID,
        /** Also the passage that matched, and the other versions of the story. */
        SNIPPET,
        /** Also how words were rendered and scores came about. */
        EXPLANATION
    }

    /**
     * Which dispatches may answer; null or empty means any. Names are compared folded: case, accents and dots do not count.
     *
     * @param languages BCP 47 primary tags
     * @param origins kinds as {@link dragoman.model.Origin#kind} names them
     * @param translatedFrom BCP 47 tag of the source language
     * @param since the earliest publication, or reception where that is unknown; inclusive
     * @param until the latest; exclusive
     * @param selection which of them, by what has become of them
     */
    public record Filter(Set<String> languages, Set<String> origins, @Nullable String translatedFrom,
            @Nullable String translator, @Nullable String author, @Nullable String agency, @Nullable String place,
            @Nullable Instant since, @Nullable Instant until, Selection selection) {
        /** Lets everything through that is current. */
        public static final Filter NONE = new Filter(Set.of(), Set.of(), null, null, null, null, null, null, null);

        /** A filter of what is current. */
        public Filter(Set<String> languages, Set<String> origins, @Nullable String translatedFrom,
                @Nullable String translator, @Nullable String author, @Nullable String agency, @Nullable String place,
                @Nullable Instant since, @Nullable Instant until) {
            this(languages, origins, translatedFrom, translator, author, agency, place, since, until,
                    Selection.CURRENT);
        }

        public Filter {
            languages = Set.copyOf(languages);
            origins = Set.copyOf(origins);
        }
    }
}
