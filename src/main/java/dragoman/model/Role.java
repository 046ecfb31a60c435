package dragoman.model;

/** What a credited person did for a dispatch. */
public enum Role {
    REPORTING,
    WRITING,
    TRANSLATION,
    EDITING
}
