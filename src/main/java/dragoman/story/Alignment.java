package dragoman.story;

import java.util.List;

/**
 * Two versions of a story, sentence beside sentence.
 *
 * @param beads each sentence of either text is in one of them. They are in the first text's order; a sentence that only the
 *        other text has stands behind what precedes it there
 */
public record Alignment(VersionText one, VersionText other, List<Bead> beads) {
    public Alignment {
        beads = List.copyOf(beads);
    }
}
