package dragoman.read.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The opening of a first paragraph that says where and when it was written: {@code BURSA, Türkiye, Sept 17 - },
 * {@code SARH (Tchad), 22 sept. – }, {@code Paris, 3 mars 2025 (AFP) - }.
 *
 * @param place the town as spelt, without its country
 * @param agency the sender's short name, or null
 * @param date null if there is none
 */
public record Dateline(String place, @Nullable String agency, @Nullable WrittenDate date) {
    private static final int LONGEST = 120;
    private static final Pattern DASH = Pattern.compile("(?:\\s+|(?<=[).]))(?:[-–—―]|--)(?:\\s+|$|(?=[\\p{Lu}«“\"]))");
    private static final Pattern TRAILING = Pattern.compile("(.+?)\\s*,?\\s*\\(([^()]{2,40})\\)");
    private static final Pattern BEFORE_FIGURE = Pattern.compile("(\\D+?)\\s+(?:le\\s+)?(\\d.*)");

    /**
     * Reads what a paragraph opens with, or says that it opens with prose. Capitals, a date or an agency show a dateline;
     * below a headline so does a country before a sentence that starts anew.
     */
    public static Optional<Dateline> opening(String paragraph, boolean belowHeadline) {
        String head = paragraph.substring(0, Math.min(paragraph.length(), LONGEST)).replace('\n', ' ')
                .replace('\u00A0', ' ').replace('\u202F', ' ');
        Matcher dash = DASH.matcher(head);
        if (!dash.find()) {
            return Optional.empty();
        }
        boolean startsAnew = dash.end() < head.length() && !Character.isLowerCase(head.charAt(dash.end()));
        return of(head.substring(0, dash.start()), belowHeadline && startsAnew);
    }

    /** Reads a line that holds a dateline with a full date or an agency and nothing else, with or without the dash. */
    static Optional<Dateline> alone(String line) {
        if (line.length() > LONGEST || line.chars().noneMatch(c -> c == '(' || Character.isDigit(c))) {
            return Optional.empty();
        }
        Matcher dash = DASH.matcher(line);
        boolean dashed = dash.find();
        if (dashed && dash.end() < line.length()) {
            return Optional.empty();
        }
        return of(dashed ? line.substring(0, dash.start()) : line, false)
                .filter(found -> found.agency() != null || (found.date() != null && found.date().isWhole()));
    }

    private static Optional<Dateline> of(String opening, boolean countryWillDo) {
        String rest = opening.strip();
        String bracket = null;
        Matcher trailing = TRAILING.matcher(rest);
        if (trailing.matches()) {
            rest = trailing.group(1);
            bracket = trailing.group(2).strip();
        }
        Segments parts = Segments.of(rest).orElse(null);
        if (parts == null) {
            return Optional.empty();
        }
        boolean capitals = PlaceName.isInCapitals(parts.town());
        String agency = bracket != null && isAgency(bracket, capitals, parts.date() != null) ? bracket : null;
        boolean country = parts.country() || (bracket != null && agency == null && PlaceName.isRegion(bracket));
        if (bracket != null && agency == null && !country) {
            return Optional.empty();
        }
        return capitals || parts.date() != null || agency != null || (country && countryWillDo)
                ? Optional.of(new Dateline(PlaceName.town(parts.town()), agency == null ? null : Agency.named(agency),
                        parts.date()))
                : Optional.empty();
    }

    /** Whether what stands in parentheses is an agency rather than a country. */
    private static boolean isAgency(String bracket, boolean behindCapitals, boolean behindDate) {
        return behindDate || Agency.isKnown(bracket)
                || (behindCapitals && (Agency.isCode(bracket) || Agency.isGeneric(bracket)));
    }

    /** Town, countries or states, and a date: what commas part. */
    private record Segments(String town, boolean country, @Nullable WrittenDate date) {
        static Optional<Segments> of(String text) {
            if (WrittenDate.inDateline(text).isPresent()) {
                return Optional.empty();
            }
            List<String> segments = Arrays.stream(parted(text).split(",")).map(String::strip).toList();
            for (int i = 1; i <= segments.size(); i++) {
                Optional<WrittenDate> date = WrittenDate
                        .inDateline(String.join(", ", segments.subList(i, segments.size())));
                if (i == segments.size() || date.isPresent()) {
                    return of(segments.getFirst(), segments.subList(1, i), date.orElse(null));
                }
            }
            return Optional.empty();
        }

        /** Some desks put no comma between the town and the day. */
        private static String parted(String text) {
            Matcher figure = BEFORE_FIGURE.matcher(text);
            return text.indexOf(',') < 0 && figure.matches() && PlaceName.isInCapitals(figure.group(1))
                    ? figure.group(1) + "," + figure.group(2)
                    : text;
        }

        private static Optional<Segments> of(String first, List<String> countries, @Nullable WrittenDate date) {
            Matcher bracketed = TRAILING.matcher(first);
            String town = bracketed.matches() ? bracketed.group(1) : first;
            boolean isTown = !Label.is(town)
                    && Arrays.stream(town.split("/")).map(String::strip).allMatch(PlaceName::isPlace);
            return isTown && countries.stream().allMatch(PlaceName::isRegion)
                    ? Optional.of(new Segments(town, bracketed.matches() || !countries.isEmpty(), date))
                    : Optional.empty();
        }
    }
}
