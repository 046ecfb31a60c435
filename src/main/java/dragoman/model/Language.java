package dragoman.model;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The three languages that the archive reads, links and searches. A dispatch in any other is kept and found by its words as they stand. */
public enum Language {
    ENGLISH("en"),
    FRENCH("fr"),
    TURKISH("tr");

    private final String tag;
    private final Locale locale;

    Language(String tag) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The BCP 47 primary tag: {@code en}, {@code fr} or {@code tr}. */
    public String tag() {
        return tag;
    }

    /** The locale to change case with: Turkish has its own rule for {@code i} and {@code ı}. */
    public Locale locale() {
        return locale;
    }

    /** The language that a BCP 47 tag names ({@code fr}, {@code fr-CA}), or nothing if it names none of the three. */
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String primary = Locale.forLanguageTag(tag).getLanguage();
        for (Language language : values()) {
            if (language.tag.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
