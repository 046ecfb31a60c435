package dragoman.language;

/** Opens the identifier of languages. */
public final class LanguageIdentifiers {
    private LanguageIdentifiers() {
    }

    /** An identifier. Whole dispatches are told by their words at once; the first short text loads a model, which takes a second. */
    public static LanguageIdentifier open() {
        return new WeighingIdentifier();
    }
}
