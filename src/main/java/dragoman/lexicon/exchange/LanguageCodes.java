package dragoman.lexicon.exchange;

import dragoman.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways in which files and columns say their language: {@code fr}, {@code fr-CA}, {@code fra}, {@code French}, {@code français}. */
final class LanguageCodes {
    private LanguageCodes() {
    }

    /** The language of a code or name, or nothing if it is none of the three. */
    static Optional<Language> of(String code) {
        String plain = code.strip();
        for (Language language : Language.values()) {
            if (plain.equalsIgnoreCase(language.locale().getISO3Language()) || isName(language, plain)) {
                return Optional.of(language);
            }
        }
        return Language.of(plain.replace('_', '-'));
    }

    /** The languages that a file's name tells, in its order: {@code news.en-fr.tsv}, {@code freedict-eng-fra}. */
    static List<Language> inName(String name) {
        List<Language> found = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        (name + ".").codePoints().forEach(point -> {
            if (Character.isLetter(point)) {
                part.appendCodePoint(point);
            } else {
                of(part.toString()).ifPresent(found::add);
                part.setLength(0);
            }
        });
        return found;
    }

    private static boolean isName(Language language, String name) {
        for (Language in : Language.values()) {
            if (name.equalsIgnoreCase(language.locale().getDisplayLanguage(in.locale()))) {
                return true;
            }
        }
        return false;
    }
}
