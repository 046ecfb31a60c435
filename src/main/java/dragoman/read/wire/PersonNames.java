package dragoman.read.wire;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of people as bylines give them. */
public final class PersonNames {
    private static final Pattern SEPARATOR = Pattern
            .compile("\\s*[,;&+]\\s*(?:(?:and|et|ve)\\s+)?|\\s+(?:and|et|ve)\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’.\\-]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> PARTICLES = WordSet.of("""
            al am as ben bin bint da dal das de del della den der di do dos du e el ibn la le ould ter van von y
            zu
            """);
    /** Words of desks and houses, which sign where a person might. */
    private static final Set<String> NO_PERSONS = WordSet.of("""
            agence agences agencies agency ajansi ajanslar associated bureau correspondant correspondent
            correspondents desk editor haber haberler haberleri merkezi muhabiri news newsroom press presse
            redaction redaksiyon reporter service servisi staff the wire writer writers
            """);
    private static final int MAX_LENGTH = 60;
    private static final int MAX_WORDS = 6;

    private PersonNames() {
    }

    /** Cuts a list of names at commas, semicolons, ampersands and the three languages' word for and. */
    public static List<String> split(String names) {
        return SEPARATOR.splitAsStream(names.strip()).map(PersonNames::withoutStop).filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether it looks like the name of one person: a few words with capitals, particles between them, and no desk or house. */
    public static boolean isName(String name) {
        String[] words = BLANKS.split(name, -1);
        boolean capital = false;
        for (String word : words) {
            if (!WORD.matcher(word).matches() || NO_PERSONS.contains(Folded.of(word))) {
                return false;
            }
            if (Character.isUpperCase(word.codePointAt(0))) {
                capital = true;
            } else if (!PARTICLES.contains(word) && !isPrefixed(word)) {
                return false;
            }
        }
        return capital && !Agency.isKnown(name) && words.length <= MAX_WORDS && name.length() <= MAX_LENGTH;
    }

    /** As in {@code d'Arcy} and {@code al-Masri}. */
    private static boolean isPrefixed(String word) {
        return word.matches("\\p{Ll}{1,3}['’\\-]\\p{Lu}.*");
    }

    private static String withoutStop(String name) {
        boolean initial = name.length() < 3 || name.charAt(name.length() - 3) == ' ';
        return name.endsWith(".") && !initial && !name.endsWith("Jr.") ? name.substring(0, name.length() - 1) : name;
    }
}
