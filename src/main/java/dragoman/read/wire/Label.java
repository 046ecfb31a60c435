package dragoman.read.wire;

import java.util.Set;
import java.util.regex.Pattern;

/** Words in capitals that open a line or stand in parentheses, and are neither a town nor an agency. */
final class Label {
    private static final Pattern FIRST_WORD = Pattern.compile("^(\\S*).*$");
    private static final Set<String> KINDS_OF_STORY = WordSet.of("""
            acil alert alerte analiz analyse analysis correction corrige duzeltme encadre exclusive flas flash
            focus foto fotograf galeri grafik infographie interview lead note ozet photo portrait rectificatif
            repetition roportaj son spor sport update urgent video
            """);
    private static final Set<String> COUNTRIES_AND_BODIES = WordSet.of("""
            ab abd bae bm canada chine cuba dso egypte eu fas fifa imf irak iran kktc libya nasa nato oms onu
            opec otan rca rdc tbmm togo uae ue uefa uk un unesco unicef us usa who
            """);

    private Label() {
    }

    /** Whether words are such a label, or start with one: {@code SON DAKİKA}. */
    static boolean is(String words) {
        String first = FIRST_WORD.matcher(Folded.of(words)).replaceFirst("$1");
        return KINDS_OF_STORY.contains(first) || COUNTRIES_AND_BODIES.contains(first);
    }
}
