package dragoman.story;

import java.util.List;

/**
 * Sentences of two texts that say the same, as one string of beads has them (Gale and Church 1993): one and one, one and two,
 * two and one; or one that has no counterpart.
 *
 * @param one the numbers of the first text's sentences, from 0, in order
 * @param other those of the other text's; one of the two may be empty
 * @param probability that they say the same; 0 where there is no counterpart
 * @param moved whether the other text says it in another place
 */
public record Bead(List<Integer> one, List<Integer> other, double probability, boolean moved) {
    public Bead {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /** Whether both texts say it. */
    public boolean isPaired() {
        return !one.isEmpty() && !other.isEmpty();
    }
}
