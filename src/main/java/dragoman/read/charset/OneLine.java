package dragoman.read.charset;

import org.jspecify.annotations.Nullable;

/** Text whose line breaks and indentation mean nothing, as in XML and HTML. */
public final class OneLine {
    private OneLine() {
    }

    /** The words with one blank between them, no-break spaces kept; null if there are none. */
    public static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!isSpace(letter)) {
                line.append(letter);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        String stored = StoredText.of(line.toString()).strip();
        return stored.isBlank() ? null : stored;
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f';
    }
}
