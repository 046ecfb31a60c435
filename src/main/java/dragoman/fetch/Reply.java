package dragoman.fetch;

/** What came of one request. */
sealed interface Reply {
    /** The fetch is done. */
    record Final(Fetched fetched) implements Reply {
    }

    /** What is asked for is said to be elsewhere, at an address that may be relative. */
    record Elsewhere(String location) implements Reply {
    }
}
