package dragoman.language;

import org.jspecify.annotations.Nullable;

/** Tells the language of a text. Safe for several threads. */
public interface LanguageIdentifier {
    /**
     * The language of a text. Below about 40 letters a declared language is better than a guess and is taken; above,
     * the declaration decides unless the text speaks clearly against it.
     *
     * @param text any text, of any length
     * @param declared what the feed or the format says, as a BCP 47 tag, or null
     * @return a BCP 47 primary tag ({@code en}, {@code fr}, {@code tr}, or the declared one), or null for none of them
     */
    @Nullable
    String identify(String text, @Nullable String declared);
}
