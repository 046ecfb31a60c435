package dragoman.lexicon.memory;

import java.util.List;

/**
 * What a translation memory holds.
 *
 * @param sources the names of what was imported, sorted
 * @param learnedFrom how many sentence pairs tables were learned from, in all pairs of languages
 */
public record MemoryContents(List<String> sources, long learnedFrom) {
    public MemoryContents {
        sources = List.copyOf(sources);
    }
}
