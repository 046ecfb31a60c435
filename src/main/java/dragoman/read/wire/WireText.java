package dragoman.read.wire;

import dragoman.model.Header;
import dragoman.model.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch in plain text, told apart into header and paragraphs.
 *
 * @param header what stands above the body, and what the dateline adds, but for the date
 * @param date as it is written there, or null
 * @param paragraphs all that follows the header, in order
 */
public record WireText(Header header, @Nullable WrittenDate date, List<TextSpan> paragraphs) {
    private static final int MOST_PARAGRAPHS_ABOVE_DATELINE = 2;
    private static final int LONGEST_ABOVE_DATELINE = 200;

    public WireText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Reads a stored text. Anything can be read: what has no header is all paragraphs. */
    public static WireText of(String text) {
        Lines lines = Lines.of(text);
        return of(text, lines, HeaderScan.of(lines));
    }

    /** Reads a stored text whose headline stood above it. */
    public static WireText belowHeadline(String text) {
        Lines lines = Lines.of(text);
        return of(text, lines, HeaderScan.belowHeadline(lines));
    }

    private static WireText of(String text, Lines lines, HeaderScan scan) {
        List<TextSpan> body = Paragraphs.of(lines, scan.bodyFrom());
        Optional<Dateline> dateline = dateline(text, body, scan.hasHeadline());
        List<TextSpan> paragraphs = new ArrayList<>(scan.leftToBody());
        paragraphs.addAll(body);
        return new WireText(scan.header(dateline.orElse(null)), scan.date(dateline.orElse(null)), paragraphs);
    }

    /** The dateline opens the first paragraph that is neither a notice nor a line below the headline. */
    private static Optional<Dateline> dateline(String text, List<TextSpan> body, boolean belowHeadline) {
        for (int i = 0; i < Math.min(body.size(), MOST_PARAGRAPHS_ABOVE_DATELINE + 1); i++) {
            String paragraph = body.get(i).in(text);
            Optional<Dateline> found = Dateline.opening(paragraph, belowHeadline);
            if (found.isPresent() || !mayStandAbove(paragraph)) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean mayStandAbove(String paragraph) {
        return paragraph.length() <= LONGEST_ABOVE_DATELINE
                && ("[(*".indexOf(paragraph.charAt(0)) >= 0 || !Sentence.ends(paragraph));
    }
}
