package dragoman.read.wire;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of towns as headers give them. */
public final class PlaceName {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’.\\-]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LOWER_CASE_STOP = Pattern.compile("\\P{Lu}\\.$");
    private static final Pattern WITH_REGION = Pattern.compile("([^,()]+?)\\s*(?:[,(]([^,()]+)\\)?)?");
    private static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{L}{2})\\.$");
    private static final Pattern DELIMITER = Pattern.compile("[,(/]");
    private static final Set<String> PARTICLES = WordSet.of("""
            a al am an and aux d da de del den der des di do dos du el en es et im la las le les los lès of on
            sous sur the upon ve
            """);
    private static final int MAX_LENGTH = 50;
    private static final int MAX_WORDS = 5;

    private PlaceName() {
    }

    /** Whether it may be a town: up to five words with capitals, small particles between them. */
    public static boolean isPlace(String name) {
        String[] words = BLANKS.split(name, -1);
        if (words.length > MAX_WORDS || name.length() > MAX_LENGTH || !startsUpperCase(name)
                || LOWER_CASE_STOP.matcher(name).find()) {
            return false;
        }
        for (String word : words) {
            if (!WORD.matcher(word).matches() || !(startsUpperCase(word) || PARTICLES.contains(word))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it may be a country or a state, which may be shortened: {@code Conn.} */
    static boolean isRegion(String name) {
        return isPlace(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }

    /** Whether it is a town, alone or with its country: {@code Beirut, Lebanon} or {@code Tripoli (Liban)}. */
    static boolean isTownWithRegion(String place) {
        Matcher parts = WITH_REGION.matcher(place);
        return parts.matches() && isPlace(parts.group(1))
                && (parts.group(2) == null || isRegion(parts.group(2).strip()));
    }

    /** Whether a town is written in capitals, as datelines have it; particles and the c of Mc may be small. */
    static boolean isInCapitals(String name) {
        int letters = 0;
        for (String word : BLANKS.split(name, -1)) {
            if (PARTICLES.contains(word)) {
                continue;
            }
            String capitals = word.startsWith("Mc") ? word.substring(2) : word;
            if (capitals.codePoints().anyMatch(Character::isLowerCase)) {
                return false;
            }
            letters += (int) word.codePoints().filter(Character::isLetter).count();
        }
        return letters > 1;
    }

    /** The town without the country behind a comma or in parentheses, and the first of several. */
    public static String town(String place) {
        return FULL_STOP.matcher(DELIMITER.split(place, 2)[0].strip()).replaceFirst("");
    }

    /** Also behind an elided article, as in {@code d'Ivoire}. */
    private static boolean startsUpperCase(String word) {
        boolean elided = word.length() > 2 && "'’-".indexOf(word.charAt(1)) >= 0;
        return !word.isEmpty()
                && (Character.isUpperCase(word.charAt(0)) || (elided && Character.isUpperCase(word.charAt(2))));
    }
}
