package dragoman.translate;

import dragoman.model.TextSpan;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the sentences of a paragraph are, for engines that translate one at a time. Unicode's rules (UAX #29), save that an
 * abbreviation, an initial or a number with its full stop ends none.
 */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt",
            "st",
            "sen", "rep", "gov", "no", "vs", "m", "mm", "mme", "mlle", "me", "pr", "art", "av", "bd", "doç", "sn",
            "yrd",
            "öğr", "uz", "alb", "kur", "org", "tuğg", "a.m", "p.m", "u.s", "u.n");

    private Sentences() {
    }

    /** The sentences in order, without the white space between them. */
    static List<TextSpan> of(String paragraph, String language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.of(language));
        breaks.setText(paragraph);
        List<TextSpan> sentences = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            int last = trimmed(paragraph, start, end);
            if (last > start && (end == paragraph.length() || !isGoingOn(paragraph.substring(start, last)))) {
                sentences.add(new TextSpan(begun(paragraph, start, last), last));
                start = end;
            }
        }
        return sentences;
    }

    private static int trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static int begun(String text, int start, int end) {
        int first = start;
        while (first < end && isBlank(text.charAt(first))) {
            first++;
        }
        return first;
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isGoingOn(String sentence) {
        if (!sentence.endsWith(".")) {
            return false;
        }
        int from = sentence.length() - 1;
        while (from > 0 && !isBlank(sentence.charAt(from - 1)) && "(«“\"'’".indexOf(sentence.charAt(from - 1)) < 0) {
            from--;
        }
        String word = sentence.substring(from, sentence.length() - 1);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
