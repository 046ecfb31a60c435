package dragoman.language;

/** Opens the identifier of languages. */
public final class LanguageIdentifiers {
    private LanguageIdentifiers() {
    }

    /** An identifier; its model is loaded when a text first needs it. */
    public static LanguageIdentifier open() {
        return new ModelIdentifier();
    }
}
