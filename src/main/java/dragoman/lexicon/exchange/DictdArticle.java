package dragoman.lexicon.exchange;

import dragoman.lexicon.TranslationUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * An article of a FreeDict dictionary: the headword with pronunciation or grammar behind it, then a line a sense, numbered
 * if there are several, with its translations between commas or semicolons. Remarks in brackets are left out, and so is all
 * behind the first full stop, where examples stand.
 *
 * @param headword as written, or empty
 * @param translations those that are short enough to be one, in order, none twice
 */
record DictdArticle(String headword, List<String> translations) {
    private static final int MOST = 8;

    DictdArticle {
        translations = List.copyOf(translations);
    }

    static DictdArticle of(String text) {
        List<String> lines = text.lines().toList();
        List<String> translations = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            for (String translation : sense(line).split("[,;]")) {
                String plain = TranslationUnit.oneLine(translation);
                if (!plain.isEmpty() && TranslationUnit.isShort(plain) && translations.size() < MOST
                        && !translations.contains(plain)) {
                    translations.add(plain);
                }
            }
        }
        return new DictdArticle(lines.isEmpty() ? "" : headword(lines.getFirst()), translations);
    }

    private static String headword(String line) {
        int end = line.length();
        for (String mark : List.of(" /", " <", " [", " (")) {
            int at = line.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return TranslationUnit.oneLine(line.substring(0, end));
    }

    private static String sense(String line) {
        String plain = withoutBrackets(line).strip();
        int number = 0;
        while (number < plain.length() && Character.isDigit(plain.charAt(number))) {
            number++;
        }
        String sense = number > 0 && plain.startsWith(".", number) ? plain.substring(number + 1) : plain;
        int label = sense.indexOf(": ");
        int stop = sense.indexOf('.');
        return label >= 0 ? "" : stop < 0 ? sense : sense.substring(0, stop);
    }

    private static String withoutBrackets(String line) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if ("([<{".indexOf(letter) >= 0) {
                depth++;
            } else if (")]>}".indexOf(letter) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }
}
