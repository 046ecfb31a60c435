package dragoman.search;

import org.jspecify.annotations.Nullable;

/**
 * A dispatch that the index holds.
 *
 * @param version what is stored of it
 * @param gist as {@link Imprint} gave it, or null if it has none
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never changed or compared
public record Held(Version version, byte @Nullable [] gist) {
}
