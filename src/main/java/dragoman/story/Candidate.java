package dragoman.story;

/**
 * A dispatch that may say the same as another.
 *
 * @param id its id
 * @param gist what it says
 */
public record Candidate(String id, Gist gist) {
}
