package dragoman.lexicon.dictionary;

import dragoman.model.Language;
import dragoman.text.CldrNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The names of CLDR as meanings. */
final class CldrMeanings {
    static final String SOURCE = "cldr";

    /** Where a name is also a word (Réunion, Polish), the tables know better what news means by it. */
    private static final double WEIGHT = 0.25;
    private static final Pattern QUALIFIER = Pattern.compile(" \\(.*\\)$");
    private static final Language KEYS = Language.ENGLISH;

    private CldrMeanings() {
    }

    /** Countries, languages, cities, and the currencies that are in use. */
    static List<Meaning> read() {
        List<Meaning> meanings = new ArrayList<>();
        meanings.addAll(meanings(CldrNames::countries));
        meanings.addAll(meanings(CldrNames::languages));
        meanings.addAll(meanings(CldrNames::cities));
        meanings.addAll(meanings(CldrMeanings::currenciesInUse));
        return meanings;
    }

    /** CLDR names those of the past, and those for accounts only, with their years or purpose in brackets. */
    private static Map<String, String> currenciesInUse(Language language) {
        Map<String, String> names = CldrNames.currencies(language);
        names.values().removeIf(name -> QUALIFIER.matcher(name).find());
        return names;
    }

    private static List<Meaning> meanings(Function<Language, Map<String, String>> names) {
        Map<Language, Map<String, String>> byLanguage = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            byLanguage.put(language, names.apply(language));
        }
        List<Meaning> meanings = new ArrayList<>();
        for (String code : names.apply(KEYS).keySet()) {
            Map<Language, List<String>> texts = new EnumMap<>(Language.class);
            byLanguage.forEach((language, known) -> {
                String name = known.get(code);
                if (name != null) {
                    texts.put(language, List.of(QUALIFIER.matcher(name).replaceFirst("").replace('’', '\'')));
                }
            });
            meanings.add(Meaning.of(SOURCE, WEIGHT, texts));
        }
        return meanings;
    }
}
