package dragoman.read.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that says who sent a dispatch from where: {@code AA / City / Name}, with its slashes or spaced dashes,
 * {@code By Name}, {@code Par Name à Lyon}, {@code Name/CITY, (DHA)}.
 *
 * @param agency the sender's short name, or null
 * @param place the town, or null
 * @param authors the people, as spelt
 * @param date the date that some agencies add, or null
 */
public record Byline(@Nullable String agency, @Nullable String place, List<String> authors,
        @Nullable WrittenDate date) {
    private static final int LONGEST = 200;
    private static final Pattern SLASHES = Pattern.compile("\\s*[/|]\\s*");
    private static final Pattern DASHES = Pattern.compile("\\s+[-–—]\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,6}");
    private static final Pattern NAME_CITY_CODE = Pattern
            .compile("([^/()]{3,80}?)\\s*/\\s*([^/(),]{2,40}?)\\s*,?\\s*\\((\\p{Lu}{2,6})\\)\\s*[-–—]?");
    private static final Pattern BY = Pattern.compile("(?:[Bb]y|BY|[Pp]ar|PAR)\\s+(.+)");
    private static final Pattern IN = Pattern
            .compile("(.*?)(?:^|\\s+|\\s*\\()(?:in|IN|à|À|au|aux|en|from)\\s+(\\p{Lu}[^()]*)\\)?");
    private static final int MOST_WORDS_BESIDE_NAMES = 3;

    public Byline {
        authors = List.copyOf(authors);
    }

    /** Reads a whole line as a byline, or says that it is none. */
    public static Optional<Byline> of(String line) {
        if (line.length() > LONGEST || Sentence.goesOn(line)) {
            return Optional.empty();
        }
        Matcher by = BY.matcher(line);
        if (by.matches()) {
            return people(by.group(1));
        }
        if (Sentence.ends(line)) {
            return Optional.empty();
        }
        Matcher nameFirst = NAME_CITY_CODE.matcher(line);
        if (line.indexOf('(') > 0 && nameFirst.matches() && PlaceName.isPlace(nameFirst.group(2))) {
            return Optional.of(new Byline(nameFirst.group(3), nameFirst.group(2), names(nameFirst.group(1)), null));
        }
        return parts(line, SLASHES).or(() -> parts(line, DASHES));
    }

    /** The two lines of a byline that takes two: what the first does not say, the second may. */
    Byline with(Byline second) {
        List<String> all = new ArrayList<>(authors);
        all.addAll(second.authors);
        return new Byline(agency == null ? second.agency : agency, place == null ? second.place : place, all,
                WrittenDate.surer(date, second.date));
    }

    /** Agency, town, and in any order after them people and a date. */
    private static Optional<Byline> parts(String line, Pattern separator) {
        List<String> parts = Arrays.asList(separator.split(line));
        if (parts.size() < 2 || !PlaceName.isTownWithRegion(parts.get(1))) {
            return Optional.empty();
        }
        List<String> authors = new ArrayList<>();
        WrittenDate date = null;
        for (String part : parts.subList(2, parts.size())) {
            Optional<WrittenDate> found = WrittenDate.of(part);
            if (found.isPresent()) {
                date = found.get();
            } else {
                authors.addAll(names(part));
            }
        }
        String agency = parts.get(0).strip();
        boolean coded = Agency.isCode(agency) && (separator == SLASHES || parts.size() > 2);
        boolean signed = coded || Agency.isKnown(agency)
                || (WORD.matcher(agency).matches() && separator == SLASHES && !authors.isEmpty());
        return signed
                ? Optional.of(new Byline(Agency.named(agency), PlaceName.town(parts.get(1)), authors, date))
                : Optional.empty();
    }

    /** What follows By or Par: names, with their towns or houses, and no prose. */
    private static Optional<Byline> people(String signature) {
        String agency = null;
        String place = null;
        List<String> authors = new ArrayList<>();
        for (String part : PersonNames.split(SLASHES.matcher(signature).replaceAll(", "))) {
            Matcher in = IN.matcher(part);
            boolean placed = in.matches() && PlaceName.isTownWithRegion(in.group(2));
            String name = placed ? in.group(1).strip() : part;
            if (placed && place == null) {
                place = PlaceName.town(in.group(2));
            }
            boolean secondTown = !placed && place != null && name.indexOf(' ') < 0;
            if (Agency.isKnown(name)) {
                agency = name;
            } else if (PersonNames.isName(name) && !secondTown) {
                authors.add(name);
            } else if (authors.isEmpty() || name.split("\\s+").length > MOST_WORDS_BESIDE_NAMES) {
                return Optional.empty();
            }
        }
        return authors.isEmpty() && agency == null
                ? Optional.empty()
                : Optional.of(new Byline(agency, place, authors, null));
    }

    private static List<String> names(String part) {
        return PersonNames.split(part).stream().filter(PersonNames::isName).toList();
    }
}
