package dragoman.translate;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a person should look at in a translation: figures, names and quotation marks that are not in it as they were in the original. */
final class Comparison {
    private static final String QUOTES = "\"“”„«»";
    private static final int NAME_START = 4;
    private static final int MOST_NAMES = 5;

    private Comparison() {
    }

    /** What is doubtful in one sentence's translation. */
    static List<Problem> of(String text, String translation, String place) {
        List<Problem> problems = new ArrayList<>();
        List<String> before = Figures.of(text);
        List<String> after = Figures.of(translation);
        if (!before.equals(after)) {
            problems.add(new Problem(ProblemCode.P075, place,
                    "figures were %s and are %s".formatted(before, after)));
        }
        Set<String> missing = missingNames(text, translation);
        if (!missing.isEmpty()) {
            problems.add(new Problem(ProblemCode.P076, place, String.join(", ", missing)));
        }
        if (isQuoting(text) && !isQuoting(translation)) {
            problems.add(new Problem(ProblemCode.P082, place, "its quotation marks are gone"));
        }
        return problems;
    }

    private static boolean isQuoting(String text) {
        return text.chars().anyMatch(it -> QUOTES.indexOf(it) >= 0);
    }

    /** Names of two words and more of which no word begins like any in the translation. */
    private static Set<String> missingNames(String text, String translation) {
        Set<String> begins = new TreeSet<>();
        for (String word : words(translation)) {
            begin(word).ifPresent(begins::add);
        }
        Set<String> missing = new TreeSet<>();
        for (List<String> name : names(text)) {
            if (missing.size() < MOST_NAMES
                    && name.stream().noneMatch(word -> begin(word).filter(begins::contains).isPresent())) {
                missing.add(String.join(" ", name));
            }
        }
        return missing;
    }

    /** Words with a capital, side by side, that do not begin the sentence: only there a capital says nothing. */
    private static List<List<String>> names(String text) {
        List<List<String>> names = new ArrayList<>();
        List<String> name = new ArrayList<>();
        for (String word : words(text).stream().skip(1).toList()) {
            if (Character.isUpperCase(word.charAt(0))) {
                name.add(word);
                continue;
            }
            take(name, names);
            name = new ArrayList<>();
        }
        take(name, names);
        return names;
    }

    private static void take(List<String> name, List<List<String>> names) {
        if (name.size() > 1) {
            names.add(name);
        }
    }

    /** Words as they stand; what follows an apostrophe is a Turkish suffix, and what precedes one a French article. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-')) {
                word.append(text.charAt(i));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word = new StringBuilder();
            }
        }
        return words;
    }

    /** The first letters of a word, folded; nothing of a word of one letter. */
    private static Optional<String> begin(String word) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word.replace('ı', 'i').replace('İ', 'I'), Normalizer.Form.NFD).codePoints()
                .filter(Character::isLetter).limit(NAME_START).forEach(plain::appendCodePoint);
        return plain.length() < 2 ? Optional.empty() : Optional.of(plain.toString().toLowerCase(Locale.ROOT));
    }
}
