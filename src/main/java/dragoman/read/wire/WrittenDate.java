package dragoman.read.wire;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import dragoman.model.Incoming;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as English, French and Turkish texts write it: {@code 17.09.2025}, {@code 17 Eylül 2025}, {@code September 17,
 * 2025}, {@code le 1er mars}, with or without year, weekday and time. In figures the day comes before the month.
 *
 * @param time null if it has none, or one in a zone that is neither in figures nor GMT, UTC or Türkiye's ({@code TSİ})
 * @param offset of the time from UTC, or null if it does not say
 */
public record WrittenDate(Day day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
    private static final int LONGEST = 90;
    private static final int LONGEST_WEEKDAY = 20;
    private static final int LONGEST_ABBREVIATION = 3;
    private static final Pattern BLANKS = Pattern.compile("\\h+");
    private static final Map<String, Integer> MONTHS = numbered("""
            january jan janvier janv ocak oca
            february feb fevrier fevr fev subat sub
            march mar mars mart
            april apr avril avr nisan nis
            may mai mayis
            june jun juin haziran haz
            july jul juillet juil temmuz tem
            august aug aout agustos agu
            september sept sep septembre eylul eyl
            october oct octobre ekim eki
            november nov novembre kasim kas
            december dec decembre aralik ara
            """);
    private static final Map<String, Integer> WEEKDAYS = numbered("""
            monday mon lundi lun pazartesi pzt
            tuesday tue tues mardi mar sali sal
            wednesday wed mercredi mer carsamba car
            thursday thu thurs jeudi jeu persembe per
            friday fri vendredi ven cuma cum
            saturday sat samedi sam cumartesi cmt
            sunday sun dimanche dim pazar paz
            """);
    private static final String WEEKDAY = String.join("|", WEEKDAYS.keySet());
    private static final String LABEL = "(?:(?:date|tarih|published|publie|updated|mis a jour|guncelleme|guncellenme|yayin"
            + "|yayin tarihi|yayinlanma|giris)(?: (?:on|le))?\\s*:?\\s*)?";
    private static final String DAY = "(?:" + "(?<d1>\\d{1,2})[./-](?<m1>\\d{1,2})[./-](?<y1>(?:19|20)\\d\\d)"
            + "|(?<y2>(?:19|20)\\d\\d)[./-](?<m2>\\d{1,2})[./-](?<d2>\\d{1,2})"
            + "|(?<d3>\\d{1,2})(?:er|st|nd|rd|th|\\.)? (?<m3>[a-z]{3,9})\\.?(?:,? (?<y3>(?:19|20)\\d\\d))?"
            + "|(?<m4>[a-z]{3,9})\\.? (?<d4>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y4>(?:19|20)\\d\\d))?)";
    private static final String TIME = "(?:(?:t|\\s*[,;|–—-]?\\s*(?:(?:at|a|saat) )?)"
            + "(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d)(?:[:.]\\d\\d(?:\\.\\d+)?)?| ?h ?(?<minute2>\\d\\d)?)"
            + " ?(?<half>[ap]\\.?m\\.?)? ?\\(?(?<zone>z|gmt|utc|tsi|[+-]\\d\\d:?\\d\\d|[a-z]{2,5})?\\)?)?";
    private static final Pattern DATE = Pattern
            .compile(LABEL + "(?:(?<w1>" + WEEKDAY + ")\\.?,? )?(?:(?:le|the) )?" + DAY + "(?:,? (?<w2>" + WEEKDAY
                    + ")(?: gunu)?)?" + TIME + "\\.?");

    /** Which day is meant. */
    public sealed interface Day {
        /** A day that is told by itself. */
        record Whole(LocalDate date) implements Day {
        }

        /** A day of a year that is not said, on a weekday that may be. */
        record Yearless(MonthDay date, @Nullable DayOfWeek weekday) implements Day {
            private static final int DAYS_AHEAD = 1;
            private static final int DAYS_BACK = 31;

            /** The last such day. It is always tomorrow somewhere; and what is more than a month old is of whatever year. */
            Optional<LocalDate> before(LocalDate arrival) {
                LocalDate earliest = arrival.minusDays(DAYS_BACK);
                return earliest.datesUntil(arrival.plusDays(DAYS_AHEAD + 1))
                        .filter(it -> MonthDay.from(it).equals(date))
                        .filter(it -> weekday == null || it.getDayOfWeek() == weekday).findFirst();
            }
        }

        /** A day of the week before. */
        record Weekday(DayOfWeek weekday) implements Day {
        }
    }

    /** The date that a whole line or segment is, or nothing. */
    public static Optional<WrittenDate> of(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(BLANKS.matcher(Folded.of(text)).replaceAll(" ").strip());
        return date.matches() ? of(date) : Optional.empty();
    }

    /** The same in a dateline, where a weekday alone is a date too: {@code jeudi}, {@code perşembe günü}. */
    static Optional<WrittenDate> inDateline(String text) {
        if (text.length() > LONGEST_WEEKDAY) {
            return of(text);
        }
        String folded = Folded.of(text.strip());
        String name = folded.endsWith(" gunu") ? folded.substring(0, folded.lastIndexOf(' ')) : folded;
        DayOfWeek weekday = name.length() > LONGEST_ABBREVIATION ? weekday(name) : null;
        return weekday == null ? of(text) : Optional.of(new WrittenDate(new Day.Weekday(weekday), null, null));
    }

    /** A moment that needs no reading. */
    public static WrittenDate of(Instant instant) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        return new WrittenDate(new Day.Whole(time.toLocalDate()), time.toLocalTime(), ZoneOffset.UTC);
    }

    /** Of two for the same thing the one that tells more: the first, unless only the second has a year. */
    public static @Nullable WrittenDate surer(@Nullable WrittenDate first, @Nullable WrittenDate second) {
        return first == null || (second != null && second.isWhole() && !first.isWhole()) ? second : first;
    }

    /** Whether it can be told without knowing when the text came. */
    public boolean isWhole() {
        return day instanceof Day.Whole;
    }

    /** Whether it is later than another that was written by the same hand. */
    public boolean isAfter(WrittenDate other) {
        return day instanceof Day.Whole(LocalDate mine) && other.day instanceof Day.Whole(LocalDate its)
                && moment(mine).isAfter(other.moment(its));
    }

    private OffsetDateTime moment(LocalDate date) {
        return date.atTime(time == null ? LocalTime.MIDNIGHT : time).atOffset(offset == null ? ZoneOffset.UTC : offset);
    }

    /**
     * The moment that is meant in what came in; null if that cannot be told. No time is midnight UTC; a time without a zone is in the
     * agency's, or else the newsroom's.
     *
     * @param agency who wrote it, or null
     */
    public @Nullable Instant instant(Incoming incoming, @Nullable String agency) {
        ZonedDateTime received = incoming.received();
        ZoneId newsroom = received == null ? ZoneOffset.UTC : received.getZone();
        ZoneId zone = AgencyZones.of(agency).orElse(newsroom);
        LocalDate arrival = received == null ? null : received.withZoneSameInstant(zone).toLocalDate();
        return date(arrival).map(date -> time == null
                ? date.atStartOfDay(ZoneOffset.UTC).toInstant()
                : date.atTime(time).atZone(offset == null ? zone : offset).toInstant()).orElse(null);
    }

    private Optional<LocalDate> date(@Nullable LocalDate arrival) {
        return switch (day) {
            case Day.Whole it -> Optional.of(it.date());
            case Day.Yearless it -> Optional.ofNullable(arrival).flatMap(it::before);
            case Day.Weekday it ->
                Optional.ofNullable(arrival).map(date -> date.with(previousOrSame(it.weekday())));
        };
    }

    private static Optional<WrittenDate> of(Matcher date) {
        String year = first(date, "y1", "y2", "y3", "y4");
        int day = Integer.parseInt(first(date, "d1", "d2", "d3", "d4"));
        int month = month(first(date, "m1", "m2", "m3", "m4"));
        boolean monthFirst = date.group("m1") != null && month > 12 && day <= 12;
        try {
            MonthDay ofYear = MonthDay.of(monthFirst ? day : month, monthFirst ? month : day);
            return Optional.of(dated(year.isEmpty()
                    ? new Day.Yearless(ofYear, weekday(first(date, "w1", "w2")))
                    : new Day.Whole(LocalDate.of(Integer.parseInt(year), ofYear.getMonth(), ofYear.getDayOfMonth())),
                    date));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 31 September
        }
    }

    private static WrittenDate dated(Day day, Matcher date) {
        String zone = date.group("zone");
        ZoneOffset offset = zone == null ? null : offset(zone);
        if (date.group("hour") == null || (zone != null && offset == null)) {
            return new WrittenDate(day, null, null);
        }
        String minute = first(date, "minute", "minute2");
        String half = date.group("half");
        int hour = Integer.parseInt(date.group("hour"));
        if (half != null) {
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        return new WrittenDate(day, LocalTime.of(hour, minute.isEmpty() ? 0 : Integer.parseInt(minute)), offset);
    }

    /** The offset of a zone's name, or null if it is not known. */
    private static @Nullable ZoneOffset offset(String zone) {
        return switch (zone) {
            case "z", "gmt", "utc" -> ZoneOffset.UTC;
            case "tsi" -> ZoneOffset.ofHours(3);
            default -> Character.isLetter(zone.charAt(0)) ? null : ZoneOffset.of(zone);
        };
    }

    private static int month(String name) {
        return Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : MONTHS.getOrDefault(name, 0);
    }

    private static @Nullable DayOfWeek weekday(String name) {
        Integer number = WEEKDAYS.get(name);
        return number == null ? null : DayOfWeek.of(number);
    }

    private static String first(Matcher date, String... groups) {
        for (String group : groups) {
            String value = date.group(group);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** Each name with the number of its row, from 1. */
    private static Map<String, Integer> numbered(String table) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> rows = table.lines().toList();
        for (String row : rows) {
            BLANKS.splitAsStream(row).forEach(name -> numbers.put(name, rows.indexOf(row) + 1));
        }
        return numbers;
    }
}
