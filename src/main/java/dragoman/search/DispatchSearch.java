package dragoman.search;

import dragoman.model.Checkpoint;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads an index as of the last commit when it was opened. Safe for several threads. */
public interface DispatchSearch extends AutoCloseable {
    /** Answers a question. A query of bad syntax is searched as plain words, never an error. */
    SearchResult search(SearchRequest request) throws IOException;

    /** The dispatches whose id starts with a prefix, at most {@code limit} of them. */
    List<Version> find(String idPrefix, int limit) throws IOException;

    /** All versions of the story, oldest first. */
    List<Version> story(String storyId) throws IOException;

    /** All stories with their versions, oldest first, read as the stream goes on; its end is the end of this search. */
    Stream<List<Version>> stories() throws IOException;

    /**
     * Dispatches that lack a version in another language, the newest first; of each story the newest one alone.
     *
     * @param taken which of them to tell of; asked in that order, and only until there are enough
     */
    MissingVersions missing(MissingVersion wanted, Predicate<Version> taken, int limit) throws IOException;

    /** How far the index had followed the journal. */
    Checkpoint checkpoint();

    /** How many dispatches there are by each value of a facet, the most frequent first; unknown values count under {@code -}. */
    Map<String, Long> counts(Facet facet) throws IOException;

    /** The same for the dispatches that answer a question, whatever its limit. */
    Map<Facet, Map<String, Long>> counts(SearchRequest request) throws IOException;

    @Override
    void close() throws IOException;
}
