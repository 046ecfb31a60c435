package dragoman.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dragoman.model.Language;
import dragoman.model.TextSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts running text into sentences. A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with the
 * quotation marks and brackets that close behind it, where white space and then a capital, a figure or an opening mark follow;
 * and at each line end. A full stop ends none behind an abbreviation of its language ({@code M.}, {@code Sn.},
 * {@code No. 5}), an initial, an ordinal ({@code 5. Kolordu}), or an acronym unless a function word with a capital follows.
 */
public final class Sentences {
    private static final String ENDS = ".!?…";
    private static final String CLOSING = "\"'”’»)]›";
    private static final String OPENING = "\"'“‘„«‹([-–—";
    /** Turkish and French write the ordinals of days, centuries and army corps so; years are longer. */
    private static final int ORDINAL_DIGITS = 2;
    private static final Map<String, Set<String>> ABBREVIATIONS = abbreviations();

    private final String text;
    private final Language language;
    private final List<TextSpan> sentences = new ArrayList<>();

    private Sentences(String text, Language language) {
        this.text = text;
        this.language = language;
    }

    /** Where the sentences of a text stand in it, in order, without the white space around them. */
    public static List<TextSpan> of(String text, Language language) {
        return new Sentences(text, language).cut();
    }

    private List<TextSpan> cut() {
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '\n') {
                add(start, at);
                start = at + 1;
            } else if (ENDS.indexOf(letter) >= 0) {
                int end = closed(at);
                if (begins(end) && !goesOn(at, end)) {
                    add(start, end);
                    start = end;
                }
                at = end - 1;
            }
            at++;
        }
        add(start, text.length());
        return sentences;
    }

    private void add(int from, int to) {
        int start = afterBlanks(from);
        int end = to;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new TextSpan(start, end));
        }
    }

    /** Behind the marks that end a sentence and those that close behind them; French sets a blank before its own. */
    private int closed(int from) {
        int end = from;
        while (end < text.length() && (ENDS.indexOf(text.charAt(end)) >= 0 || CLOSING.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        int next = afterBlanks(end);
        return next < text.length() && (text.charAt(next) == '»' || text.charAt(next) == '›') ? closed(next) : end;
    }

    /** Whether what follows can begin a sentence. */
    private boolean begins(int end) {
        if (end >= text.length() || !isBlank(text.charAt(end))) {
            return false;
        }
        int next = afterBlanks(end);
        while (next < text.length() && (OPENING.indexOf(text.charAt(next)) >= 0 || isBlank(text.charAt(next)))) {
            next++;
        }
        return next < text.length()
                && (Character.isUpperCase(text.charAt(next)) || Character.isDigit(text.charAt(next)));
    }

    /** Whether a lone full stop belongs to the word before it. */
    private boolean goesOn(int stop, int end) {
        if (text.charAt(stop) != '.' || end > stop + 1) {
            return false;
        }
        int start = stop;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, stop);
        if (word.isEmpty()) {
            return false;
        }
        if (word.indexOf('.') > 0) {
            return Character.isUpperCase(word.charAt(0)) && !isFunctionWord(next(end));
        }
        if (Character.isDigit(word.charAt(0))) {
            return language != Language.ENGLISH && word.length() <= ORDINAL_DIGITS
                    && Character.isLetter(next(end).charAt(0));
        }
        return isInitial(word) || isAbbreviation(word, Character.isDigit(next(end).charAt(0)));
    }

    private boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }

    private boolean isAbbreviation(String word, boolean beforeNumber) {
        String lower = word.toLowerCase(language.locale());
        return ABBREVIATIONS.getOrDefault(language.tag(), Set.of()).contains(lower)
                || beforeNumber && ABBREVIATIONS.getOrDefault(language.tag() + "#", Set.of()).contains(lower);
    }

    private boolean isFunctionWord(String word) {
        return Analysis.words(language, word).isEmpty();
    }

    /** The word that follows; the mark that opens before it if there is one. */
    private String next(int from) {
        int start = afterBlanks(from);
        int end = start + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char letter) {
        return letter != '\n' && (Character.isSpaceChar(letter) || Character.isWhitespace(letter));
    }

    private static Map<String, Set<String>> abbreviations() {
        try (InputStream in = requireNonNull(Sentences.class.getResourceAsStream("abbreviations.txt"))) {
            Map<String, Set<String>> abbreviations = new HashMap<>();
            new String(in.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("# ")).forEach(line -> {
                String[] parts = line.split(": ", 2);
                abbreviations.put(parts[0], Set.copyOf(List.of(parts[1].split(" "))));
            });
            return Map.copyOf(abbreviations);
        } catch (IOException e) {
            throw new UncheckedIOException("the abbreviations can't be read", e);
        }
    }
}
