package dragoman.read.draft;

import dragoman.model.Header;
import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.TextSpan;
import dragoman.read.Reading;
import dragoman.read.charset.Decoding;
import dragoman.read.charset.OneLine;
import dragoman.read.charset.StoredText;
import dragoman.read.wire.Agency;
import dragoman.read.wire.Byline;
import dragoman.read.wire.Dateline;
import dragoman.read.wire.DeclaredByline;
import dragoman.read.wire.Folded;
import dragoman.read.wire.PlaceName;
import dragoman.read.wire.WireText;
import dragoman.read.wire.WrittenDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item in the making whose format keeps headline, summary and body apart. Of a part given twice the first counts; null says
 * nothing. The stored text has them as a wire text has, a blank line between, and is read like one: the grammar of wire
 * texts finds in the body what the format has no field for, such as byline and dateline. What the format declares counts more.
 */
public final class Draft {
    private static final String BREAK = "\n\n";
    private static final int LONGEST_HEADLINE = 1000;
    private static final int MOST_LINES_BELOW_SUMMARY = 3;
    private static final int SURELY_THE_SAME = 30;

    private final String format;
    private final Incoming incoming;
    private final String charset;
    private final List<Problem> problems;
    private final Declarations declared;
    private final List<String> summary = new ArrayList<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final List<String> credits = new ArrayList<>();
    private String body = "";
    private @Nullable String headline;
    private @Nullable String place;
    private @Nullable String agency;
    private @Nullable String sender;
    private @Nullable WrittenDate datelined;

    /** An empty one, to be read from a decoded file. */
    public Draft(String format, Incoming incoming, Decoding.Text decoded) {
        this(format, incoming, decoded.charset(), decoded.problems());
    }

    /**
     * An empty one.
     *
     * @param incoming the file or the part of it that is read
     * @param charset what its bytes were decoded with
     * @param problems what was doubtful about that
     */
    public Draft(String format, Incoming incoming, String charset, List<Problem> problems) {
        this.format = format;
        this.incoming = incoming;
        this.charset = charset;
        this.problems = new ArrayList<>(problems);
        this.declared = new Declarations(incoming, this.problems);
    }

    /** What the format declares beside the text. */
    public Declarations declared() {
        return declared;
    }

    /** Notes what does not follow the format. */
    public void doubt(ProblemCode code, String detail) {
        problems.add(new Problem(code, incoming.name(), detail));
    }

    public void headline(@Nullable String line) {
        headline = headline == null ? OneLine.of(line) : headline;
    }

    public void summary(@Nullable String line) {
        String words = OneLine.of(line);
        if (words != null) {
            summary.add(words);
        }
    }

    /** One of the people who wrote it; an agency in their place is the sender. */
    public void author(@Nullable String name) {
        if (name != null && Agency.isKnown(name)) {
            sender(name);
        } else if (name != null) {
            authors.add(name);
        }
    }

    public boolean hasAuthors() {
        return !authors.isEmpty();
    }

    public void place(@Nullable String town) {
        place = place == null && town != null ? PlaceName.town(town) : place;
    }

    public void agency(@Nullable String name) {
        agency = agency == null ? name : agency;
    }

    /** Who sent it on, which is the agency if the text names none. */
    public void sender(@Nullable String name) {
        sender = sender == null ? name : sender;
    }

    /** A declared byline. One that is more than names, a place and an agency stays as a paragraph, where credits are looked for. */
    public void byline(@Nullable String line) {
        if (line != null) {
            DeclaredByline.of(line).ifPresentOrElse(this::take, () -> credits.add(line));
        }
    }

    /** A declared credit: an agency's name, or a line that is kept as a paragraph. */
    public void credit(@Nullable String line) {
        if (line == null) {
            return;
        }
        if (Agency.isCode(line) || Agency.isKnown(line)) {
            agency(line);
        } else if (!credits.contains(line)) {
            credits.add(line);
        }
    }

    /** A declared dateline, or the line that opens a text: {@code MOSCOW, Monday (Reuters)}. */
    public void dateline(@Nullable String line) {
        if (line != null) {
            Dateline.opening(line + " - …", true).ifPresentOrElse(this::take, () -> {
                String town = PlaceName.town(line);
                place(PlaceName.isPlace(town) ? town : null);
            });
        }
    }

    /** The body, if there is none yet: its paragraphs. */
    public void body(List<String> paragraphs) {
        body(String.join(BREAK, paragraphs));
    }

    /** The body, if there is none yet: plain text, a paragraph a line or broken at the wire's width. */
    public void body(String text) {
        body = body.isEmpty() ? StoredText.of(text).strip() : body;
    }

    public boolean hasBody() {
        return !body.isEmpty();
    }

    /** What became of it. To be called once. */
    public Reading reading() {
        Optional<Item> item = finished();
        boolean words = hasBody() || headline != null;
        return item.isPresent()
                ? new Reading.Items(List.of(item.get()))
                : new Reading.Unreadable(new Problem(words ? ProblemCode.P006 : ProblemCode.P002, incoming.name(),
                        words ? "it has no letter" : "it has no text"));
    }

    /** The item, or nothing if there are no words in it. To be called once. */
    public Optional<Item> finished() {
        String below = below();
        summary.removeIf(line -> isRepeated(line, below));
        StringBuilder above = new StringBuilder();
        if (headline != null) {
            above.append(headline).append(BREAK);
        }
        summary.forEach(line -> above.append(line).append(BREAK));
        String text = (above + below).strip();
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        WireText wire = headline == null ? WireText.of(below) : WireText.belowHeadline(below);
        Header header = header(wire);
        List<TextSpan> paragraphs = wire.paragraphs().stream()
                .map(span -> new TextSpan(span.start() + above.length(), span.end() + above.length())).toList();
        return Optional.of(new Item(format, charset, declared.metadata(header.agency()),
                declared.declaredLanguage().orElse(incoming.language()), header, text, paragraphs, problems));
    }

    /** Body and credits. All that a text may hold that was taken back is why; and some senders put the headline above the body too. */
    private String below() {
        List<String> parts = new ArrayList<>(credits);
        int end = body.indexOf('\n');
        String first = end < 0 ? body : body.substring(0, end);
        boolean repeated = headline != null && first.length() <= LONGEST_HEADLINE
                && Folded.of(String.valueOf(OneLine.of(first))).equals(Folded.of(headline));
        parts.addFirst(repeated ? body.substring(first.length()).strip() : body);
        if (headline == null && summary.isEmpty() && body.isEmpty() && credits.isEmpty()) {
            declared.noteOfCancellation().ifPresent(parts::add);
        }
        parts.removeIf(String::isEmpty);
        return String.join(BREAK, parts);
    }

    /** Whether a summary says what the text below says in the same words. */
    private boolean isRepeated(String line, String below) {
        String start = Folded.of(line.substring(0, Math.min(line.length(), SURELY_THE_SAME)));
        return line.equals(headline) || below.lines().filter(it -> !it.isBlank()).limit(MOST_LINES_BELOW_SUMMARY)
                .anyMatch(it -> Folded.of(it.substring(0, Math.min(it.length(), SURELY_THE_SAME))).equals(start));
    }

    private Header header(WireText wire) {
        Header found = wire.header();
        String who = agency != null ? agency : found.agency() != null ? found.agency() : sender;
        WrittenDate date = declared.published();
        if (date == null) {
            date = WrittenDate.surer(datelined, wire.date());
        }
        Instant published = date == null ? null : date.instant(incoming, who);
        List<String> lines = new ArrayList<>(summary);
        lines.addAll(found.summary());
        return new Header(headline == null ? found.headline() : headline, lines,
                place == null ? found.place() : place, authors.isEmpty() ? found.authors() : List.copyOf(authors), who,
                published);
    }

    private void take(Byline byline) {
        if (authors.isEmpty()) {
            authors.addAll(byline.authors());
        }
        place(byline.place());
        agency(byline.agency());
    }

    private void take(Dateline dateline) {
        place(dateline.place());
        agency(dateline.agency());
        datelined = datelined == null ? dateline.date() : datelined;
    }
}
