package dragoman.read.draft;

import dragoman.model.Header;
import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.TextSpan;
import dragoman.read.charset.Decoding;
import dragoman.read.wire.Agency;
import dragoman.read.wire.Byline;
import dragoman.read.wire.Dateline;
import dragoman.read.wire.DeclaredByline;
import dragoman.read.wire.PlaceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of a structured format in the making. Of a part given twice the first counts; null says nothing. The stored text
 * is headline, summary and paragraphs, a line each.
 */
public final class Draft {
    private static final int LONGEST_HEADER_LINE = 200;
    private static final int MOST_HEADER_LINES = 3;
    private static final int SURELY_THE_SAME = 60;

    private final String format;
    private final Incoming incoming;
    private final String charset;
    private final List<Problem> problems;
    private final Declarations declared;
    private final List<String> summary = new ArrayList<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> credits = new ArrayList<>();
    private @Nullable String headline;
    private @Nullable String place;
    private @Nullable String agency;
    private @Nullable Instant datelined;

    /** An empty one, to be read from a decoded file. */
    public Draft(String format, Incoming incoming, Decoding.Text decoded) {
        this.format = format;
        this.incoming = incoming;
        this.charset = decoded.charset();
        this.problems = new ArrayList<>(decoded.problems());
        this.declared = new Declarations(incoming.name(), problems);
    }

    /** What the format declares beside the text. */
    public Declarations declared() {
        return declared;
    }

    public void headline(@Nullable String line) {
        headline = headline == null ? line : headline;
    }

    public void summary(@Nullable String line) {
        if (line != null) {
            summary.add(line);
        }
    }

    public void author(@Nullable String name) {
        if (name != null) {
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

    /** A declared byline. One that is more than names, a place and an agency stays as a paragraph, where credits are looked for. */
    public void byline(@Nullable String line) {
        if (line == null || take(DeclaredByline.of(line))) {
            return;
        }
        credits.add(line);
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

    /** The body, if there is none yet. */
    public void body(List<String> blocks) {
        if (paragraphs.isEmpty()) {
            paragraphs.addAll(blocks);
        }
    }

    public boolean hasBody() {
        return !paragraphs.isEmpty();
    }

    /** The item, or nothing if there are no words in it. To be called once. */
    public Optional<Item> finished() {
        clearHeaderLines();
        paragraphs.addAll(credits);
        summary.removeIf(this::isRepeated);
        if (headline == null && summary.isEmpty() && paragraphs.isEmpty()) {
            declared.noteOfCancellation().ifPresent(paragraphs::add);
        }
        List<String> lines = new ArrayList<>(summary);
        if (headline != null) {
            lines.addFirst(headline);
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> append(text, line));
        List<TextSpan> spans = paragraphs.stream().map(line -> append(text, line)).toList();
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        Header header = new Header(headline, summary, place, List.copyOf(authors), agency,
                declared.publishedAt().orElse(datelined));
        return Optional.of(new Item(format, charset, declared.metadata(),
                declared.declaredLanguage().orElse(incoming.language()), header, text.toString(), spans, problems));
    }

    /** Some senders put the headline, the byline or both above the body too. */
    private void clearHeaderLines() {
        for (int i = 0; i < Math.min(paragraphs.size(), MOST_HEADER_LINES);) {
            String line = paragraphs.get(i);
            boolean byline = line.length() <= LONGEST_HEADER_LINE && take(Byline.of(line));
            if (byline || line.equals(headline)) {
                paragraphs.remove(i);
            } else {
                i++;
            }
        }
        paragraphs.stream().findFirst().flatMap(first -> Dateline.opening(first, headline != null))
                .ifPresent(this::take);
    }

    /** Whether a summary says what the text below says in the same words. */
    private boolean isRepeated(String line) {
        String start = line.substring(0, Math.min(line.length(), SURELY_THE_SAME));
        return paragraphs.stream().limit(MOST_HEADER_LINES).anyMatch(paragraph -> paragraph.startsWith(start))
                || line.equals(headline);
    }

    private boolean take(Optional<Byline> byline) {
        byline.ifPresent(found -> {
            if (authors.isEmpty()) {
                authors.addAll(found.authors());
            }
            place(found.place());
            agency(found.agency());
        });
        return byline.isPresent();
    }

    private void take(Dateline dateline) {
        place(dateline.place());
        agency(dateline.agency());
        datelined = datelined == null ? dateline.published() : datelined;
    }

    private static TextSpan append(StringBuilder text, String line) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(line);
        return new TextSpan(text.length() - line.length(), text.length());
    }
}
