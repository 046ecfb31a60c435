package dragoman.read.wire;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The short names by which agencies sign. */
public final class Agency {
    /** Those that also stand behind a town in small letters, and so must be known to be told from a country or a party. */
    private static final Set<String> KNOWN = WordSet.of("""
            aa aap aci adn afp aja ana anadolu ani anka anp ans ansa ap apa apn aps ats belga bloomberg bta cna
            cp cta dha dpa efe fana iha ina interfax irna jiji kuna kyodo lusa map mena ntb pa panapress pap pti
            qna reuters ria ritzau sana sda spa tanjug tap tass trend tt ukrinform una unb upi wafa wam xinhua
            yonhap
            """);
    /** What stands in the same place and names nobody. */
    private static final Set<String> GENERIC = WordSet.of("""
            agence agences agencies agency ajans ajanslar correspondent exclusive newswire service wire
            """);

    private static final int SHORTEST_NAME = 5;

    private Agency() {
    }

    /** Whether it is written like a code: 2 to 6 capitals. */
    public static boolean isCode(String name) {
        return name.length() >= 2 && name.length() <= 6 && name.codePoints().allMatch(Character::isUpperCase)
                && !Label.is(name);
    }

    /** Whether it is a well-known agency: its code, in capitals but for dpa, or its name. */
    public static boolean isKnown(String name) {
        boolean code = name.length() < SHORTEST_NAME;
        return KNOWN.contains(Folded.of(name))
                && (!code || name.equals("dpa") || name.codePoints().allMatch(Character::isUpperCase));
    }

    /** Whether it stands for an agency without naming one. */
    static boolean isGeneric(String name) {
        return GENERIC.contains(Folded.of(name));
    }

    /** The name to keep: null for one that names nobody. */
    static @Nullable String named(String name) {
        return isGeneric(name) ? null : name;
    }
}
