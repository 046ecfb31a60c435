package dragoman.text;

import dragoman.model.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * One name in the spellings of three languages: <i>Pouchkine</i>, <i>Pushkin</i>, <i>Puşkin</i>. Names from other scripts
 * and from Turkic languages are written down by ear, each language in its own letters; the rules undo that, letter by
 * letter. They are no phonetic code: <i>Trump</i> and <i>Tremp</i>, <i>Merkel</i> and <i>Erkel</i> stay apart.
 *
 * <p>Limits: a name is one word; ş and s, ç and c are one, because folded terms do not tell them apart; what two
 * languages would pronounce alike is taken for one name (English <i>Sharon</i>, French <i>Charon</i>); and names that a
 * language has made its own (<i>Khrushchev</i>, <i>Hruşçov</i>) need a table of aliases.
 */
public final class NameSpelling {
    private static final List<Rule> ENGLISH = List.of(rule("shch", "sc"), rule("tch", "c"), rule("dzh", "c"),
            rule("sch", "s"), rule("sh", "s"), rule("ch", "c"), rule("kh", "h"), rule("gh", "g"), rule("ph", "f"),
            rule("th", "t"), rule("zh", "j"), rule("dj", "c"), rule("ck", "k"), rule("oo", "u"), rule("ou", "u"),
            rule("ee", "i"), rule("j", "c"), soft("c", "s"), rule("c", "k"), rule("x", "ks"), rule("w", "v"),
            rule("q", "k"));
    private static final List<Rule> FRENCH = List.of(rule("chtch", "sc"), rule("tch", "c"), rule("sch", "s"),
            rule("ch", "s"), rule("kh", "h"), rule("gh", "g"), rule("ph", "f"), rule("th", "t"), rule("dj", "c"),
            rule("ck", "k"), rule("ou", "u"), rule("qu", "k"), soft("gu", "g"), soft("c", "s"), rule("c", "k"),
            rule("x", "ks"), rule("w", "v"), rule("q", "k"));
    private static final List<Rule> TURKISH = List.of(rule("x", "ks"), rule("w", "v"), rule("q", "k"));

    /** Names of women that would become names of men without their last letter. */
    private static final Set<String> FEMININE = Set.of("albertine", "antonine", "augustine", "celestine", "clementine",
            "constantine", "delphine", "faustine", "florentine", "josephine", "justine", "marine", "martine", "pauline",
            "sabine", "valentine");

    private static final int SHORTEST_KEY = 4;
    private static final int SHORTEST_KEY_OF_ANOTHER_INITIAL = 5;
    private static final int SHORTEST_KEY_WITHOUT_E = 7;

    private NameSpelling() {
    }

    /**
     * Whether two words may be one name, each spelled in whichever of the three languages. Words without letters are none.
     *
     * @param one a word of a name, folded or not
     * @param other another
     */
    public static boolean same(String one, String other) {
        String left = letters(one);
        String right = letters(other);
        if (left.equals(right)) {
            return !left.isEmpty();
        }
        Set<String> keys = keys(left);
        return keys(right).stream().anyMatch(key -> keys.contains(key) && key.length() >= SHORTEST_KEY
                && (key.length() >= SHORTEST_KEY_OF_ANOTHER_INITIAL || left.charAt(0) == right.charAt(0)));
    }

    /**
     * A regular expression of letters a to z that every folded spelling of a name matches that {@link #same} takes for it,
     * and some more: with it the spellings are found among all terms of an index without looking at each.
     *
     * @param name a word of a name, folded or not
     * @return groups, {@code |}, {@code +}, {@code *} and {@code ?} alone; nothing if the name is too short to vary
     */
    public static Optional<String> spellings(String name) {
        String letters = letters(name);
        List<String> patterns = keys(letters).stream().filter(key -> key.length() >= SHORTEST_KEY).sorted()
                .map(NameSpelling::pattern).toList();
        return patterns.isEmpty() ? Optional.empty() : Optional.of(String.join("|", patterns));
    }

    /** Undoes {@link #sound}: what may have been written for each letter of a key. */
    private static String pattern(String key) {
        StringBuilder pattern = new StringBuilder(key.startsWith("e") ? "[iy]?" : "");
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            boolean vowels = i > 0 && isVowel(letter) && isVowel(key.charAt(i - 1));
            pattern.append(vowels ? "[iy]*" : "").append('(').append(switch (letter) {
                case 'a' -> key.length() >= SHORTEST_KEY_WITHOUT_E ? "a|e" : "a";
                case 'c' -> "c|j|ch|tch|dj|dzh";
                case 'f' -> "f|ph";
                case 'g' -> "g|gh|gu";
                case 'h' -> "h|kh";
                case 'i', 'y' -> "i|y|ee";
                case 'j' -> "j|zh";
                case 'k' -> "k|c|q|qu|ck|x";
                case 's' -> "s|c|sh|ch|sch|tch|x";
                case 't' -> "t|th";
                case 'u' -> "u|ou|oo";
                case 'v' -> "v|w";
                default -> String.valueOf(letter);
            }).append(letter == 's' && i > 0 && key.charAt(i - 1) == 'k' ? ")*" : ")+");
        }
        return pattern.append("e?").toString();
    }

    /**
     * Roughly how Turkish would write down a name by ear, in plain letters. Spellings of one name in several languages have
     * one key: <i>Tchekhov</i> in French, <i>Chekhov</i> in English and <i>Çehov</i> in Turkish are {@code cehov}. From
     * seven letters on, e is a.
     *
     * @param name a word of a name, folded or not
     * @param orthography the language it is spelled in
     */
    public static String key(String name, Language orthography) {
        return sound(letters(name), orthography);
    }

    private static Set<String> keys(String letters) {
        return Stream.of(Language.values()).map(language -> sound(letters, language)).collect(Collectors.toSet());
    }

    private static String sound(String letters, Language orthography) {
        boolean mute = orthography == Language.FRENCH && letters.matches(".*[iy]ne") && !FEMININE.contains(letters);
        String heard = mute ? letters.substring(0, letters.length() - 1) : letters;
        return withoutE(glides(transcribed(heard, rules(orthography)).replaceAll("(.)\\1+", "$1")));
    }

    private static String transcribed(String letters, List<Rule> rules) {
        StringBuilder sound = new StringBuilder();
        int position = 0;
        while (position < letters.length()) {
            int here = position;
            Rule rule = rules.stream().filter(candidate -> candidate.applies(letters, here)).findFirst()
                    .orElseGet(() -> rule(letters.substring(here, here + 1), letters.substring(here, here + 1)));
            sound.append(rule.sound());
            position += rule.letters().length();
        }
        return sound.toString();
    }

    /** Brings i and y, which every transcription uses in its own way, to one: Aliyev, Aliev; Sergei, Sergey. */
    private static String glides(String sound) {
        String single = sound.replaceAll("[iy]+", "i");
        StringBuilder glides = new StringBuilder();
        for (int i = 0; i < single.length(); i++) {
            char letter = single.charAt(i);
            glides.append(letter == 'i' ? glide(single, i) : String.valueOf(letter));
        }
        return glides.toString();
    }

    private static String glide(String sound, int position) {
        boolean beforeVowel = position + 1 < sound.length() && isVowel(sound.charAt(position + 1));
        if (position == 0 && beforeVowel) {
            return sound.charAt(1) == 'e' ? "" : "y";
        }
        boolean behindVowel = position > 0 && isVowel(sound.charAt(position - 1));
        if (behindVowel) {
            return beforeVowel ? "" : "y";
        }
        return "i";
    }

    /** The short vowel of Arabic and Persian is a to one language and e to the other: Khamenei, Hamaney. */
    private static String withoutE(String sound) {
        return sound.length() < SHORTEST_KEY_WITHOUT_E ? sound : sound.charAt(0) + sound.substring(1).replace('e', 'a');
    }

    private static boolean isVowel(char letter) {
        return "aeou".indexOf(letter) >= 0;
    }

    /** Folds before lower-casing, as the field of names does. */
    private static String letters(String name) {
        char[] folded = new char[4 * name.length()];
        int length = ASCIIFoldingFilter.foldToASCII(name.toCharArray(), 0, folded, 0, name.length());
        return new String(folded, 0, length).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** The rules of a language, those for more letters first. */
    private static List<Rule> rules(Language orthography) {
        return switch (orthography) {
            case ENGLISH -> ENGLISH;
            case FRENCH -> FRENCH;
            case TURKISH -> TURKISH;
        };
    }

    private static Rule rule(String letters, String sound) {
        return new Rule(letters, false, sound);
    }

    private static Rule soft(String letters, String sound) {
        return new Rule(letters, true, sound);
    }

    /**
     * Letters and their sound.
     *
     * @param soft whether it is theirs only before e, i and y
     */
    private record Rule(String letters, boolean soft, String sound) {
        boolean applies(String name, int position) {
            int next = position + letters.length();
            return name.startsWith(letters, position)
                    && (!soft || (next < name.length() && "eiy".indexOf(name.charAt(next)) >= 0));
        }
    }
}
