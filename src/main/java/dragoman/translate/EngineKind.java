package dragoman.translate;

import java.util.Locale;
import java.util.Optional;

/** The kinds of engine that can be asked. */
public enum EngineKind {
    LIBRETRANSLATE("LibreTranslate"),
    DEEPL("DeepL"),
    APERTIUM("Apertium"),
    /** A language model behind an endpoint as OpenAI's. */
    CHAT(""),
    /** A program on this machine. */
    COMMAND("");

    private final String label;

    EngineKind(String label) {
        this.label = label;
    }

    /** The kind that a setting names. */
    public static Optional<EngineKind> of(String name) {
        for (EngineKind kind : values()) {
            if (kind.word().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Its name in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be told with a request how the newsroom calls things. */
    public boolean takesTerms() {
        return this == CHAT;
    }

    /** What readers know it as; empty where that depends. */
    String label() {
        return label;
    }
}
