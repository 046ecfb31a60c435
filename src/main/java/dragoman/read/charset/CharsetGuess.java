package dragoman.read.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses the charset of bytes that are not Unicode. First the charsets in which English, French and Turkish have been
 * written, by how plausible each makes the text; then, for other scripts, ICU's statistics.
 */
final class CharsetGuess {
    /** The likelier first: it wins where several read the same. Not every Java runtime has all of them. */
    private static final List<Charset> FAMILIAR = List
            .of("windows-1252", "windows-1254", "ISO-8859-15", "x-MacRoman", "x-MacTurkish")
            .stream()
            .filter(Charset::isSupported).map(Charset::forName).toList();
    /** ICU answers these to whatever it does not know; they are among the familiar ones or their supersets. */
    private static final Set<String> EXCLUDED = Set.of("ISO-8859-1", "ISO-8859-9", "windows-1252", "windows-1254",
            "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
    private static final double LIKELY = 0.3;
    private static final double POSSIBLE = -2;
    private static final double MOST_BEYOND_ASCII = 0.35;
    private static final int ICU_CONFIDENT = 25;

    private CharsetGuess() {
    }

    /** The likeliest charset, or nothing if none makes sense of the bytes. */
    static Optional<Charset> of(byte[] bytes) {
        return looksLatin(bytes)
                ? familiar(bytes, LIKELY).or(() -> statistical(bytes)).or(() -> familiar(bytes, POSSIBLE))
                : statistical(bytes).or(() -> familiar(bytes, LIKELY));
    }

    /** In the three languages most letters are ASCII; in other scripts next to none. */
    private static boolean looksLatin(byte[] bytes) {
        int letters = 0;
        int beyond = 0;
        for (byte b : bytes) {
            if (b < 0) {
                beyond++;
            } else if (Character.isLetter(b)) {
                letters++;
            }
        }
        return beyond <= MOST_BEYOND_ASCII * (letters + beyond);
    }

    private static Optional<Charset> familiar(byte[] bytes, double threshold) {
        Charset best = null;
        double plausibility = threshold;
        for (Charset charset : FAMILIAR) {
            double found = Plausibility.of(new String(bytes, charset));
            if (found > plausibility) {
                best = charset;
                plausibility = found;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Charset> statistical(byte[] bytes) {
        CharsetMatch[] matches = new CharsetDetector().setText(bytes).detectAll();
        return Arrays.stream(matches)
                .filter(match -> match.getConfidence() >= ICU_CONFIDENT && !EXCLUDED.contains(match.getName()))
                .map(CharsetMatch::getName).filter(Charset::isSupported).map(Charset::forName)
                .filter(charset -> isClean(bytes, charset)).findFirst();
    }

    private static boolean isClean(byte[] bytes, Charset charset) {
        String text = TextDecoder.strictly(bytes, 0, charset);
        return text != null && ControlCharacters.first(text) < 0;
    }
}
