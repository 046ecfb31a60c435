package dragoman.read.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
 * @param published the instant, or null if the year is missing. No time is midnight, no zone UTC; the time of a zone
 *        other than GMT, UTC, Türkiye's ({@code TSİ}) or one in figures is left out
 */
record WrittenDate(@Nullable Instant published) {
    private static final int LONGEST = 90;
    private static final Pattern BLANKS = Pattern.compile("\\h+");
    private static final Map<String, Integer> MONTHS = months("""
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
    private static final String WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi"
            + "|jeudi|vendredi|samedi|dimanche|pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar"
            + "|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|pzt|sal|car|per|cum|cmt|paz)";
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
            .compile(LABEL + "(?:" + WEEKDAY + "\\.?,? )?(?:(?:le|the) )?" + DAY + "(?:,? "
                    + WEEKDAY + ")?" + TIME + "\\.?");

    /** The date that a whole line or segment is, or nothing. */
    static Optional<WrittenDate> of(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(BLANKS.matcher(Folded.of(text)).replaceAll(" ").strip());
        return date.matches() ? of(date) : Optional.empty();
    }

    private static Optional<WrittenDate> of(Matcher date) {
        String year = first(date, "y1", "y2", "y3", "y4");
        int day = Integer.parseInt(first(date, "d1", "d2", "d3", "d4"));
        int month = month(first(date, "m1", "m2", "m3", "m4"));
        boolean monthFirst = date.group("m1") != null && month > 12 && day <= 12;
        try {
            LocalDate local = LocalDate.of(year.isEmpty() ? 2000 : Integer.parseInt(year), monthFirst ? day : month,
                    monthFirst ? month : day);
            return Optional.of(new WrittenDate(year.isEmpty() ? null : instant(local, date)));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 31 September
        }
    }

    private static Instant instant(LocalDate day, Matcher date) {
        ZoneOffset zone = zone(date.group("zone"));
        if (date.group("hour") == null || zone == null) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String minute = first(date, "minute", "minute2");
        String half = date.group("half");
        int hour = Integer.parseInt(date.group("hour"));
        if (half != null) {
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        return OffsetDateTime.of(day, LocalTime.of(hour, minute.isEmpty() ? 0 : Integer.parseInt(minute)), zone)
                .toInstant();
    }

    /** The offset of a zone's name, or null if it is not known. */
    private static @Nullable ZoneOffset zone(@Nullable String name) {
        if (name == null) {
            return ZoneOffset.UTC;
        }
        return switch (name) {
            case "z", "gmt", "utc" -> ZoneOffset.UTC;
            case "tsi" -> ZoneOffset.ofHours(3);
            default -> Character.isLetter(name.charAt(0)) ? null : ZoneOffset.of(name);
        };
    }

    private static int month(String name) {
        return Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : MONTHS.getOrDefault(name, 0);
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

    private static Map<String, Integer> months(String table) {
        Map<String, Integer> months = new HashMap<>();
        List<String> rows = table.lines().toList();
        for (String row : rows) {
            BLANKS.splitAsStream(row).forEach(name -> months.put(name, rows.indexOf(row) + 1));
        }
        return months;
    }
}
