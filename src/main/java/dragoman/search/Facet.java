package dragoman.search;

/** What dispatches can be counted by. */
public enum Facet {
    LANGUAGE,
    ORIGIN,
    AGENCY,
    FORMAT,
    COMPLETENESS
}
