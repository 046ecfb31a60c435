package dragoman.translate;

import org.jspecify.annotations.Nullable;

/**
 * What an engine says of itself with an answer.
 *
 * @param model which of its models it used, or null
 * @param version the version of that, or null
 */
public record Told(@Nullable String model, @Nullable String version) {
    /** It says nothing. */
    public static final Told NOTHING = new Told(null, null);
}
