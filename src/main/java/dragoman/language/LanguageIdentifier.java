package dragoman.language;

import org.jspecify.annotations.Nullable;

/** Tells the language of a text. Safe for several threads. */
public interface LanguageIdentifier {
    /**
     * The language of a text. Below 40 letters a declared language is better than a guess and is taken; above, the
     * declaration decides unless the text speaks clearly against it. Nearly every headline without a declaration is told
     * rightly, and so is every whole text; a text in two languages counts as the one that most of it is in.
     *
     * <p>Limits: headlines in the nearest neighbours of the three (Gagauz, Crimean Tatar, Walloon, Scots) are taken for them.
     *
     * @param text any text, of any length
     * @param declared what the feed or the format says, as a BCP 47 tag, or null
     * @return a BCP 47 primary tag ({@code en}, {@code fr}, {@code tr}, or the declared one), or null for none of the three
     */
    @Nullable
    String identify(String text, @Nullable String declared);
}
