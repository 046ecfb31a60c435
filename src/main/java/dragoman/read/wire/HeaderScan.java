package dragoman.read.wire;

import dragoman.model.Header;
import dragoman.model.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a plain-text dispatch from the top, line by line: headline, summary lines, date, city, byline. Any
 * part may be missing, and date and byline may also stand above the headline. Lines among these parts that are none of
 * them, such as a notice on the translation, are left to the body, which starts below the last part.
 */
final class HeaderScan {
    private static final Pattern SUMMARY = Pattern.compile("([-–—•*·])\\s+(.+)");
    private static final int LONGEST_PART = 400;
    private static final int LONGEST_CITY = 40;
    private static final int MOST_SUMMARY_LINES = 12;
    private static final int MOST_LINES_ABOVE_BYLINE = 3;

    private final Lines lines;
    private final List<String> summary = new ArrayList<>();
    /** Those of the lines that were looked at, which some are again and again. */
    private final Map<Integer, Optional<Byline>> bylines = new HashMap<>();
    private final List<TextSpan> leftToBody = new ArrayList<>();
    private int next;
    private @Nullable String headline;
    private @Nullable String city;
    private @Nullable Byline byline;
    private @Nullable Dateline dateline;
    private @Nullable WrittenDate date;

    private HeaderScan(Lines lines) {
        this.lines = lines;
    }

    static HeaderScan of(Lines lines) {
        HeaderScan scan = new HeaderScan(lines);
        scan.takeParts();
        scan.takeHeadline();
        scan.takeParts();
        return scan;
    }

    /** Reads what stands between a headline, which is known and none of these lines, and the body. */
    static HeaderScan belowHeadline(Lines lines) {
        HeaderScan scan = new HeaderScan(lines);
        scan.headline = "";
        scan.takeParts();
        return scan;
    }

    /** The first line below the header. */
    int bodyFrom() {
        return next;
    }

    /** Lines above that which belong to the body all the same. */
    List<TextSpan> leftToBody() {
        return leftToBody;
    }

    boolean hasHeadline() {
        return headline != null;
    }

    /** The header without its date, completed by the dateline of the first paragraph: what stands above it counts more. */
    Header header(@Nullable Dateline opening) {
        Dateline below = dateline == null ? opening : dateline;
        String place = byline == null ? null : byline.place();
        String agency = byline == null ? null : byline.agency();
        if (place == null) {
            place = city;
        }
        if (below != null) {
            place = place == null ? below.place() : place;
            agency = agency == null ? below.agency() : agency;
        }
        return new Header(headline, summary, place, byline == null ? List.of() : byline.authors(), agency, null);
    }

    /** The date of the header or, if that tells no more, of the dateline; null if there is none. */
    @Nullable
    WrittenDate date(@Nullable Dateline opening) {
        Dateline below = dateline == null ? opening : dateline;
        WrittenDate above = WrittenDate.surer(date, byline == null ? null : byline.date());
        return WrittenDate.surer(above, below == null ? null : below.date());
    }

    private void takeParts() {
        boolean taken = true;
        while (taken && next < lines.size() && lines.length(next) <= LONGEST_PART) {
            taken = takeSummary() || takeDate() || takeByline() || takeCity() || takeDateline() || passOver();
        }
    }

    private void takeHeadline() {
        if (next == lines.size() || summaryEnd(next) > next) {
            return;
        }
        int last = Headlines.lastLine(lines, next, isHeaderBelow(next));
        if (last >= 0) {
            headline = lines.span(next, last).in(lines.text()).replaceAll("\\s*\\n\\s*", " ");
            next = last + 1;
        }
    }

    private boolean takeSummary() {
        int end = summaryEnd(next);
        if (headline == null || end == next || !summary.isEmpty()
                || (!lines.text(next).startsWith("-") && !isPart(end))) {
            return false;
        }
        for (; next < end; next++) {
            Matcher line = SUMMARY.matcher(lines.text(next));
            summary.add(line.matches() ? line.group(2) : lines.text(next));
        }
        return true;
    }

    private boolean takeDate() {
        Optional<WrittenDate> found = WrittenDate.of(lines.plain(next));
        found.ifPresent(it -> {
            date = WrittenDate.surer(date, it);
            next++;
        });
        return found.isPresent();
    }

    private boolean takeByline() {
        Optional<Byline> found = byline(next);
        if (found.isPresent()) {
            byline = byline == null ? found.get() : byline.with(found.get());
            next++;
        }
        return found.isPresent();
    }

    /** A town directly above the byline; above the headline only if the byline repeats it. */
    private boolean takeCity() {
        if (!isCity(next)) {
            return false;
        }
        String town = lines.plain(next);
        Optional<Byline> below = byline(next + 1);
        if (below.isEmpty() || (headline == null && !town.equalsIgnoreCase(below.get().place()))) {
            return false;
        }
        city = PlaceName.town(town);
        next++;
        return true;
    }

    private boolean takeDateline() {
        Optional<Dateline> alone = dateline == null ? Dateline.alone(lines.plain(next)) : Optional.empty();
        alone.ifPresent(found -> {
            dateline = found;
            next++;
        });
        return alone.isPresent();
    }

    /** Leaves a line to the body: a notice above the headline, or whatever stands between it and a byline or date. */
    private boolean passOver() {
        boolean last = next + 1 == lines.size();
        boolean pass = headline == null
                ? !last && isNotice(lines.text(next))
                : (byline == null && isBylineWithin(next + 1, MOST_LINES_ABOVE_BYLINE))
                        || (date == null && !last && WrittenDate.of(lines.plain(next + 1)).isPresent());
        if (pass) {
            leftToBody.add(lines.span(next));
            next++;
        }
        return pass;
    }

    private static boolean isNotice(String line) {
        return (line.startsWith("[") && line.endsWith("]")) || (line.startsWith("(") && line.endsWith(")"))
                || EmbargoLine.of(line).isPresent();
    }

    /** Whether what follows a line shows that it is a headline. */
    private boolean isHeaderBelow(int line) {
        int below = line + 1;
        int end = summaryEnd(below);
        boolean sentence = Sentence.ends(lines.text(line));
        return isPart(end) || (end > below && lines.text(below).startsWith("-") && !sentence)
                || (!sentence && isBylineWithin(below, MOST_LINES_ABOVE_BYLINE));
    }

    /** Whether a line is a date, a byline, a city above one, or opens with a dateline. */
    private boolean isPart(int line) {
        if (line >= lines.size()) {
            return false;
        }
        String text = lines.plain(line);
        return WrittenDate.of(text).isPresent() || byline(line).isPresent()
                || (isCity(line) && byline(line + 1).isPresent()) || Dateline.alone(text).isPresent()
                || Dateline.opening(text, true).isPresent();
    }

    private boolean isCity(int line) {
        return lines.length(line) <= LONGEST_CITY && PlaceName.isPlace(PlaceName.town(lines.plain(line)));
    }

    private Optional<Byline> byline(int line) {
        return line < lines.size() && lines.length(line) <= LONGEST_PART
                ? bylines.computeIfAbsent(line, at -> Byline.of(lines.plain(at)))
                : Optional.empty();
    }

    private boolean isBylineWithin(int from, int count) {
        for (int i = from; i < Math.min(from + count, lines.size()) && lines.length(i) <= LONGEST_PART; i++) {
            if (byline(i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The line behind the summary lines that start at a line; itself if there are none. */
    private int summaryEnd(int from) {
        int end = from;
        while (end < lines.size() && end - from < MOST_SUMMARY_LINES && lines.length(end) <= LONGEST_PART
                && SUMMARY.matcher(lines.text(end)).matches()) {
            end++;
        }
        return end;
    }
}
