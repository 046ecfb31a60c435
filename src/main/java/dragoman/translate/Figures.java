package dragoman.translate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The figures of a text as runs of digits, sorted, so that any of our languages may write them: {@code 2,300}, {@code 2 300},
 * {@code 2.300} and {@code 2 bin 300} are one run, {@code 7.30} and {@code 7h30} are two, and so are {@code 1.5} and {@code 1,5}.
 */
final class Figures {
    private static final int GROUP = 3;
    private static final String BIN = " bin ";

    private Figures() {
    }

    static List<String> of(String text) {
        List<String> figures = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            StringBuilder figure = new StringBuilder();
            at = digits(text, at, figure);
            while (isGroup(text, at) || isAfterThousand(text, at)) {
                if (isGroup(text, at)) {
                    at = digits(text, at + 1, figure);
                } else {
                    StringBuilder rest = new StringBuilder();
                    at = digits(text, at + BIN.length(), rest);
                    figure.append("0".repeat(GROUP - rest.length())).append(rest);
                }
            }
            figures.add(figure.toString());
        }
        Collections.sort(figures);
        return figures;
    }

    private static int digits(String text, int from, StringBuilder into) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            into.append(Character.digit(text.charAt(at), 10));
            at++;
        }
        return at;
    }

    /** Whether a separator and exactly three digits follow. */
    private static boolean isGroup(String text, int at) {
        return at < text.length() && (".,'’".indexOf(text.charAt(at)) >= 0 || Character.isSpaceChar(text.charAt(at)))
                && run(text, at + 1) == GROUP;
    }

    private static boolean isAfterThousand(String text, int at) {
        int run = run(text, at + BIN.length());
        return text.startsWith(BIN, at) && run > 0 && run <= GROUP;
    }

    private static int run(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }
}
