package dragoman.fetch;

/** Fetches what addresses hold. Safe for several threads. */
public interface Fetcher extends AutoCloseable {
    /**
     * Fetches what an address holds, unless it is still the same. First waits until its host was left alone for long enough;
     * the same before each redirect.
     *
     * @param address absolute, http or https
     * @param known of what was fetched there the last time
     */
    Fetched fetch(String address, Validators known);

    /** Breaks off what is under way; each such fetch fails at once, and so does any later one. */
    @Override
    void close();
}
