package dragoman.read.draft;

import dragoman.model.Header;
import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.TextSpan;
import dragoman.read.Reading;
import dragoman.read.charset.OneLine;
import dragoman.read.charset.StoredText;
import dragoman.read.wire.Agency;
import dragoman.read.wire.Folded;
import dragoman.read.wire.WireText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of an item whose format keeps headline, summary and body apart, put together as a wire text has them: a blank line
 * between, so that it reads alike wherever it came from. The grammar of wire texts then finds in the body what the format
 * has no field for, such as byline and dateline; what the format declares counts more.
 *
 * @param header what is declared, completed from the body
 * @param text headline, summary and body, in the stored form
 * @param paragraphs those of the body that belong to no part of the header
 */
public record Manuscript(Header header, String text, List<TextSpan> paragraphs) {
    private static final String BREAK = "\n\n";
    private static final int LONGEST_HEADLINE = 1000;

    public Manuscript {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Puts a text together.
     *
     * @param declared headline and summary lines may hold line breaks and blanks as the format has them
     * @param body plain text, a paragraph a line or broken at the wire's width; a headline repeated on top is left out
     */
    public static Manuscript of(Header declared, String body) {
        String headline = OneLine.of(declared.headline());
        List<String> summary = declared.summary().stream().map(OneLine::of).filter(Objects::nonNull).toList();
        String stored = withoutHeadline(StoredText.of(body).strip(), headline);
        if (headline == null) {
            WireText wire = WireText.of(stored);
            return new Manuscript(merged(declared, wire.header(), null, summary), stored, wire.paragraphs());
        }
        String above = headline + BREAK + String.join("", summary.stream().map(line -> line + BREAK).toList());
        WireText wire = WireText.belowHeadline(stored);
        List<TextSpan> paragraphs = wire.paragraphs().stream()
                .map(span -> new TextSpan(span.start() + above.length(), span.end() + above.length())).toList();
        return new Manuscript(merged(declared, wire.header(), headline, summary), (above + stored).strip(),
                paragraphs);
    }

    /** The item that this makes, or why it makes none. */
    public Reading read(String format, String place, String charset, Declared declared, List<Problem> problems) {
        if (text.isBlank()) {
            return new Reading.Unreadable(new Problem(ProblemCode.P002, place, "it has no text"));
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return new Reading.Unreadable(new Problem(ProblemCode.P006, place, "it has no letter"));
        }
        return new Reading.Items(List.of(new Item(format, charset, declared.metadata(), declared.language(), header,
                text, paragraphs, problems)));
    }

    private static Header merged(Header declared, Header found, @Nullable String headline, List<String> summary) {
        List<String> agencies = declared.authors().stream().filter(Agency::isKnown).toList();
        List<String> authors = declared.authors().stream().filter(author -> !Agency.isKnown(author)).toList();
        String agency = Stream.of(found.agency(), agencies.isEmpty() ? null : agencies.getFirst(), declared.agency())
                .filter(Objects::nonNull).findFirst().orElse(null);
        List<String> lines = new ArrayList<>(summary);
        lines.addAll(found.summary());
        return new Header(headline == null ? found.headline() : headline, lines,
                declared.place() == null ? found.place() : declared.place(),
                authors.isEmpty() ? found.authors() : authors, agency,
                declared.published() == null ? found.published() : declared.published());
    }

    private static String withoutHeadline(String body, @Nullable String headline) {
        int end = body.indexOf('\n');
        String first = end < 0 ? body : body.substring(0, end);
        return headline != null && first.length() <= LONGEST_HEADLINE
                && Folded.of(String.valueOf(OneLine.of(first))).equals(Folded.of(headline))
                        ? body.substring(first.length()).strip()
                        : body;
    }
}
