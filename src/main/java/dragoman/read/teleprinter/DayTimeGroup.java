package dragoman.read.teleprinter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a teleprinter message was sent. IPTC 7901 has {@code 171345 GMT Sep 25} (day, hour, minute, month, year); ANPA 1312 has
 * the day in figures with its time before or behind it, in the zone of the office: {@code 09-17-25 0945EDT}.
 *
 * @param instant null if there is no whole date; a time in a zone that is not known is left out
 */
record DayTimeGroup(@Nullable Instant instant) {
    private static final DayTimeGroup NONE = new DayTimeGroup(null);
    private static final int CENTURY = 100;
    private static final int LAST_YEAR_OF_2000 = 69;
    private static final int DAY_HOUR_MINUTE = 6;
    private static final int HOUR_MINUTE = 4;
    private static final int MONTHS = 12;
    private static final String ENGLISH_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Map<String, Integer> HOURS_WEST = Map.ofEntries(Map.entry("gmt", 0), Map.entry("utc", 0),
            Map.entry("z", 0), Map.entry("edt", 4), Map.entry("est", 5), Map.entry("cdt", 5), Map.entry("cst", 6),
            Map.entry("mdt", 6), Map.entry("mst", 7), Map.entry("pdt", 7), Map.entry("pst", 8));

    /** Reads {@code DDHHMM [zone] month year}, whatever stands before it. */
    static DayTimeGroup of(String trailer) {
        List<String> words = words(trailer);
        for (int i = 0; i < words.size(); i++) {
            String group = words.get(i);
            if (group.length() == DAY_HOUR_MINUTE && isFigures(group)) {
                List<String> rest = words.subList(i + 1, words.size()).stream()
                        .filter(word -> !HOURS_WEST.containsKey(word)).toList();
                return rest.size() < 2 || !isFigures(rest.get(1))
                        ? NONE
                        : at(year(rest.get(1)), month(rest.getFirst()), figures(group, 0), figures(group, 2),
                                figures(group, 4), 0);
            }
        }
        return NONE;
    }

    /** Reads a day in figures, the month first where that is possible, and {@code HHMM} or {@code HH:MM} with its zone. */
    static DayTimeGroup inFigures(String trailer) {
        List<String> words = words(trailer.replace(":", ""));
        List<String> parts = words.stream().flatMap(word -> Arrays.stream(word.split("-"))).toList();
        for (int i = 0; i + 2 < parts.size(); i++) {
            if (isShort(parts.get(i)) && isShort(parts.get(i + 1)) && isFigures(parts.get(i + 2))) {
                int first = Integer.parseInt(parts.get(i));
                int second = Integer.parseInt(parts.get(i + 1));
                boolean dayFirst = first > MONTHS;
                String time = parts.stream().filter(DayTimeGroup::isTime).findFirst().orElse("");
                Integer west = time.isEmpty() ? null : HOURS_WEST.get(time.substring(HOUR_MINUTE));
                return at(year(parts.get(i + 2)), dayFirst ? second : first, dayFirst ? first : second,
                        west == null ? 0 : figures(time, 0), west == null ? 0 : figures(time, 2),
                        west == null ? 0 : west);
            }
        }
        return NONE;
    }

    private static DayTimeGroup at(int year, int month, int day, int hour, int minute, int hoursWest) {
        try {
            return new DayTimeGroup(LocalDateTime.of(year, month, day, hour, minute).plusHours(hoursWest)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return NONE; // such as the 31st of September
        }
    }

    private static List<String> words(String trailer) {
        return Arrays.stream(trailer.toLowerCase(Locale.ROOT).split("[^a-z0-9:-]+")).filter(word -> !word.isEmpty())
                .toList();
    }

    private static int month(String name) {
        int at = name.length() < 3 ? -1 : ENGLISH_MONTHS.indexOf(name.substring(0, 3));
        return at < 0 || at % 3 != 0 ? 0 : at / 3 + 1;
    }

    private static int year(String figures) {
        int year = Integer.parseInt(figures);
        return year >= CENTURY ? year : year + (year > LAST_YEAR_OF_2000 ? 19 : 20) * CENTURY;
    }

    private static int figures(String word, int from) {
        return Integer.parseInt(word, from, from + 2, 10);
    }

    private static boolean isTime(String word) {
        return word.length() > HOUR_MINUTE && isFigures(word.substring(0, HOUR_MINUTE))
                && word.substring(HOUR_MINUTE).chars().allMatch(Character::isLetter);
    }

    private static boolean isShort(String word) {
        return word.length() <= 2 && isFigures(word);
    }

    private static boolean isFigures(String word) {
        return !word.isEmpty() && word.length() <= DAY_HOUR_MINUTE && word.chars().allMatch(Character::isDigit);
    }
}
