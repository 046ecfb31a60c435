package dragoman.search;

/** What dispatches can be counted by. */
public enum Facet {
    LANGUAGE,
    ORIGIN,
    AGENCY,
    TRANSLATOR,
    PLACE,
    /** The month of publication, or of reception where that is unknown, as {@code 2025-11} in UTC. */
    MONTH,
    FORMAT,
    COMPLETENESS
}
