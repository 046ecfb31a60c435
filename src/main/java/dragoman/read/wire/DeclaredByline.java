package dragoman.read.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The byline in a field of its own, where it needs no form to be known by: {@code Von Erika Muster, dpa}, {@code AA / Bursa / Name}. */
public final class DeclaredByline {
    private static final Pattern OPENING = Pattern.compile("^(?:by|par|von|por|da|di|door|haber|texte|text)[:\\s]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile("[\\s,;/|-]+$");

    private DeclaredByline() {
    }

    /** People, agency and place, or nothing if it says anything else besides. */
    public static Optional<Byline> of(String line) {
        String plain = TRAILING.matcher(line.replace('\u00A0', ' ').replace('\u202F', ' ')).replaceFirst("");
        if (Agency.isCode(plain) || Agency.isKnown(plain)) {
            return Optional.of(new Byline(plain, null, List.of(), null));
        }
        return Byline.of(plain).or(() -> Byline.of("By " + OPENING.matcher(plain).replaceFirst("")));
    }
}
