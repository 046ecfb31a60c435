package dragoman.story;

/**
 * One sentence of a dispatch.
 *
 * @param paragraph which paragraph it stands in, from 1; 0 for headline and summary
 * @param text as it stands there
 */
public record Sentence(int paragraph, String text) {
}
