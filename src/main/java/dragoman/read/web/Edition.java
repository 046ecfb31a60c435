package dragoman.read.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.model.Incoming;
import dragoman.read.draft.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Marks a version of a text on the web. Publishers correct a text under its address, and often leave its date as it is: only the
 * date together with the words tells one version from the next.
 */
final class Edition {
    private static final Incoming NOWHERE = Incoming.of("", new byte[0]);

    private Edition() {
    }

    /**
     * The date and a checksum of the words, as in {@code 2025-10-06T09:15:00Z-1c0ffee2}; blanks and line ends don't count.
     *
     * @param date as the page has it; without a zone it is in none that could change
     */
    static Optional<String> of(String date, String text) {
        return Timestamp.of(date.strip()).map(it -> it.instant(NOWHERE, null)).map(it -> of(it, text));
    }

    static String of(Instant date, String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                letters.append(c);
            }
        }
        CRC32C words = new CRC32C();
        words.update(letters.toString().getBytes(UTF_8));
        return String.format(Locale.ROOT, "%s-%08x", date, words.getValue());
    }
}
