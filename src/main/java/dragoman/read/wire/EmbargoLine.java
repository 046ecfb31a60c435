package dragoman.read.wire;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line above a text that says it must not be published yet, and nothing else: {@code EMBARGOED UNTIL 06:00 GMT, 6 November
 * 2025}, {@code (Sous embargo jusqu'au 6 novembre 2025 à 6h00 GMT)}, {@code 6 Kasım 2025 saat 09.00'a kadar ambargoludur}.
 * Embargoes on trade are in the news: a line that says more is none.
 *
 * @param until when it ends, or null if that can't be read
 */
public record EmbargoLine(@Nullable WrittenDate until) {
    private static final int LONGEST = 140;
    private static final List<String> OPENINGS = List.of("strictly embargoed until", "embargoed until",
            "under strict embargo until", "under embargo until", "embargo until", "sous embargo jusqu'au",
            "sous embargo jusqu'a", "sous embargo jusque", "embargo jusqu'au", "embargo jusqu'a", "embargo:",
            "embargo :", "ambargo:", "ambargo :");
    private static final List<String> ENDINGS = List.of("tarihine kadar ambargoludur", "tarihine kadar ambargolu",
            "kadar ambargoludur", "kadar ambargolu");
    private static final List<String> ALONE = List.of("embargo", "embargoed", "strictly embargoed", "under embargo",
            "sous embargo", "ambargolu", "ambargoludur", "ambargolu haber");
    private static final List<String> BETWEEN_TIME_AND_DAY = List.of(" on ", ", ", " of ", " le ", " ");
    private static final String BRACKETS = "([*])-– ";

    /** The embargo that a line declares, or nothing. */
    public static Optional<EmbargoLine> of(String line) {
        if (line.length() > LONGEST || !mentions(line)) {
            return Optional.empty();
        }
        String folded = Folded.of(bare(line)).replace('’', '\'').replace('\u00A0', ' ').replace('\u202F', ' ');
        if (ALONE.contains(folded)) {
            return Optional.of(new EmbargoLine(null));
        }
        Optional<String> end = end(folded);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        Optional<WrittenDate> until = date(end.get());
        boolean notice = !bare(line).equals(line.strip()) || line.contains("EMBARGO") || line.contains("AMBARGO");
        return until.isPresent() || notice ? Optional.of(new EmbargoLine(until.orElse(null))) : Optional.empty();
    }

    private static boolean mentions(String line) {
        for (int at = line.length() - "mbarg".length(); at >= 0; at--) {
            if (line.regionMatches(true, at, "mbarg", 0, "mbarg".length())) {
                return true;
            }
        }
        return false;
    }

    /** A line without the brackets, stars or dashes around it. */
    private static String bare(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && BRACKETS.indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && (BRACKETS.indexOf(line.charAt(to - 1)) >= 0 || line.charAt(to - 1) == '.')) {
            to--;
        }
        return line.substring(from, to);
    }

    /** What stands behind or before the words for until. */
    private static Optional<String> end(String folded) {
        for (String opening : OPENINGS) {
            if (folded.startsWith(opening)) {
                return Optional.of(folded.substring(opening.length()).strip());
            }
        }
        for (String ending : ENDINGS) {
            if (folded.endsWith(ending)) {
                return Optional.of(withoutSuffix(folded.substring(0, folded.length() - ending.length()).strip()));
            }
        }
        return Optional.empty();
    }

    /** Turkish puts a case behind the time: {@code 09.00'a}. */
    private static String withoutSuffix(String end) {
        int apostrophe = end.lastIndexOf('\'');
        return apostrophe > 0 && end.length() - apostrophe <= 4 ? end.substring(0, apostrophe) : end;
    }

    private static Optional<WrittenDate> date(String end) {
        Optional<WrittenDate> date = WrittenDate.of(end);
        for (String between : BETWEEN_TIME_AND_DAY) {
            int at = end.indexOf(between);
            while (date.isEmpty() && at > 0) {
                date = WrittenDate.of(end.substring(at + between.length()) + " " + end.substring(0, at));
                at = end.indexOf(between, at + 1);
            }
        }
        return date.filter(WrittenDate::isWhole);
    }
}
