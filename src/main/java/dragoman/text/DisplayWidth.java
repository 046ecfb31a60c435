package dragoman.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/** How many columns of a terminal a text takes (Unicode's annex 11): wide characters two, marks that join the letter before them none. */
public final class DisplayWidth {
    private static final int SOFT_HYPHEN = 0xAD;

    private DisplayWidth() {
    }

    /** The columns that a text without line ends takes. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int point) {
        boolean joins = switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.CONTROL -> true;
            case Character.FORMAT -> point != SOFT_HYPHEN;
            default -> false;
        };
        if (joins) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
        return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
