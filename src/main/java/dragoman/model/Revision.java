package dragoman.model;

/**
 * A later dispatch that takes the place of an earlier one of the same source and language.
 *
 * @param dispatch the later one's id
 * @param supersedes the earlier one's id
 * @param kind what the later one does to it
 */
public record Revision(String dispatch, String supersedes, Kind kind) {
    /** What a revision does to the dispatch before it. */
    public enum Kind {
        CORRECTION,
        UPDATE,
        KILL
    }
}
