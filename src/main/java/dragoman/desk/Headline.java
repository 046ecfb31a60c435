package dragoman.desk;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A headline, told apart into what the desk says of the dispatch and what the dispatch is about: {@code UPDATE 2-Ferry sinks},
 * {@code DÜZELTME - …}, {@code Mise à jour : …}, {@code … (2nd lead)}. A word counts as a label if it is set off by a dash,
 * a colon or brackets, or stands in capitals before words that do not.
 *
 * @param label what is said of the dispatch, the strongest if it is several things; null if nothing
 * @param number how manieth update it is, from 1; 0 if it is none
 * @param title the headline without its labels
 */
public record Headline(@Nullable Label label, int number, String title) {
    private static final String SEPARATORS = ":-–—/|)]";
    private static final String BLANKS_AND_SEPARATORS = SEPARATORS + "([ \u00A0\u202F\t.";
    private static final int LONGEST_PHRASE = 3;
    private static final int LONGEST_LABELS = 60;
    private static final int HIGHEST_NUMBER = 99;
    private static final Pattern COMMA = Pattern.compile(",\\s+");
    private static final Map<String, Label> PHRASES = phrases();

    /** What a desk says of a dispatch, the strongest last. */
    public enum Label {
        /** A first word on what has just happened; the story follows. */
        ALERT("""
                urgent, flash, alert, news alert, newsalert, snap,
                bulletin, alerte, alerte info, acil, acil haber, flas,
                flas haber, son dakika
                """),
        UPDATE("""
                update, updated, updates, lead, new lead, writethru,
                write thru, actualisation, actualise, actualisee, mise a jour, maj,
                nouveau lead, guncelleme, guncellendi, guncellenmis, guncellenmis haber, yenileme,
                yenilendi, yenilenmis
                """),
        CORRECTION("""
                correction, corrected, corrects, corrective, substitute, replacement,
                rectificatif, rectification, corrige, corrigee, annule et remplace, annuler et remplacer,
                duzeltme, duzeltildi, duzeltilmis, duzeltilmis haber
                """),
        KILL("""
                kill, mandatory kill, story kill, kill notice, withdrawn, story withdrawn,
                annulation, annule, annulee, a annuler, depeche annulee, depeche a annuler,
                iptal, haber iptal, haber iptali, iptal edildi, geri cekme, geri cekildi,
                haber geri cekildi
                """);

        /** Folded, with commas between. */
        private final String phrases;

        Label(String phrases) {
            this.phrases = phrases;
        }
    }

    /** Reads a headline. */
    public static Headline of(String headline) {
        Scan scan = new Scan(headline.strip());
        boolean taken = true;
        while (taken) {
            taken = scan.takeFirst() || scan.takeLast();
        }
        int number = scan.label == Label.UPDATE ? Math.max(1, scan.number) : scan.number;
        return new Headline(scan.label, number, scan.rest);
    }

    /** Whether a line says what a dispatch is, and nothing else: {@code URGENT}. */
    public static boolean isLabelAlone(String line) {
        Headline read = of(line);
        return read.label != null && Wording.of(read.title).words().isEmpty();
    }

    private static Map<String, Label> phrases() {
        Map<String, Label> phrases = new TreeMap<>();
        for (Label label : Label.values()) {
            for (String phrase : COMMA.split(label.phrases.strip())) {
                phrases.put(phrase, label);
            }
        }
        return phrases;
    }

    /** A headline from which labels are taken. */
    private static final class Scan {
        private String rest;
        private @Nullable Label label;
        private int number;

        Scan(String rest) {
            this.rest = rest;
        }

        boolean takeFirst() {
            Wording wording = Wording.of(rest.substring(0, Math.min(rest.length(), LONGEST_LABELS)));
            Labels found = labels(wording, 0);
            if (found.label == null || !isSetOff(wording.ends().get(found.words - 1))) {
                return false;
            }
            rest = stripped(rest.substring(wording.ends().get(found.words - 1)));
            note(found);
            return true;
        }

        /** A label in brackets at the end. */
        boolean takeLast() {
            int open = Math.max(rest.lastIndexOf('('), rest.lastIndexOf('['));
            if (open <= 0 || !rest.endsWith(")") && !rest.endsWith("]")) {
                return false;
            }
            Wording wording = Wording.of(rest.substring(open));
            Labels found = labels(wording, 0);
            if (found.label == null || found.words < wording.words().size()) {
                return false;
            }
            rest = rest.substring(0, open).strip();
            note(found);
            return true;
        }

        private void note(Labels found) {
            label = label == null || label.compareTo(Objects.requireNonNull(found.label)) < 0 ? found.label : label;
            number = Math.max(number, found.number);
        }

        private boolean isSetOff(int end) {
            String behind = rest.substring(end).stripLeading();
            if (behind.isEmpty() || SEPARATORS.indexOf(behind.charAt(0)) >= 0) {
                return true;
            }
            String label = rest.substring(0, end);
            return label.chars().noneMatch(Character::isLowerCase) && behind.chars().anyMatch(Character::isLowerCase);
        }

        private static String stripped(String text) {
            int from = 0;
            while (from < text.length() && BLANKS_AND_SEPARATORS.indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            return text.substring(from);
        }
    }

    /** Labels and numbers side by side, and how many words they are. */
    private record Labels(@Nullable Label label, int number, int words) {
    }

    private static Labels labels(Wording wording, int from) {
        Label strongest = null;
        int number = 0;
        int at = from;
        while (at < wording.words().size()) {
            int length = phraseLength(wording, at);
            int counted = length > 0 ? 0 : number(wording.words().get(at));
            if (length > 0) {
                Label label = Objects.requireNonNull(PHRASES.get(wording.phrase(at, length)));
                strongest = strongest == null || label.compareTo(strongest) > 0 ? label : strongest;
            } else if (counted > 0 && (strongest == Label.UPDATE || phraseLength(wording, at + 1) > 0)) {
                number = counted;
            } else {
                break;
            }
            at += Math.max(1, length);
        }
        return new Labels(strongest, number, at - from);
    }

    private static int phraseLength(Wording wording, int at) {
        for (int length = LONGEST_PHRASE; length > 0; length--) {
            if (PHRASES.containsKey(wording.phrase(at, length))) {
                return length;
            }
        }
        return 0;
    }

    /** What {@code 2}, {@code 2nd} or {@code 2e} counts; 0 if it does not. */
    private static int number(String word) {
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        boolean ordinal = switch (word.substring(digits)) {
            case "", "st", "nd", "rd", "th", "e", "er", "eme" -> true;
            default -> false;
        };
        return ordinal && digits > 0 && digits <= 2
                ? Math.min(HIGHEST_NUMBER, Integer.parseInt(word, 0, digits, 10))
                : 0;
    }
}
