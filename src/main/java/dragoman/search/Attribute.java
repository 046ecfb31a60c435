package dragoman.search;

/** What a dispatch has besides its text and can be asked for by. */
enum Attribute {
    AUTHOR,
    TRANSLATOR,
    AGENCY,
    PLACE,
    LANGUAGE,
    ORIGIN
}
