package dragoman.provenance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a line says of languages: the source ("du turc", "from the original Turkish", "Arapçadan", "Rusça
 * aslından"), the target ("into English", "Türkçeye") and the language of an earlier text ("published in French").
 */
final class LanguageClauses {
    private static final int LONGEST_GAP = 5;
    /** The strongest first. */
    private static final List<Part> PREDICATES = List.of(Part.TRANSLATION, Part.TEXT, Part.WRITING, Part.PUBLISHED,
            Part.ORIGINAL);
    private static final Set<Part> NEAR = EnumSet.of(Part.ARTICLE, Part.ORIGINAL, Part.TONGUE);
    private static final Set<Part> BETWEEN = EnumSet.of(Part.TEXT, Part.PLAIN, Part.IN, Part.PUBLISHED);
    private static final Set<Part> PROGRAMS = EnumSet.of(Part.MACHINE, Part.ENGINE);
    private static final int LONGEST_BRACKET = 6;

    private final Line line;
    private final PersonNames people;
    private final Clues clues;
    /** What was last said of a text: translated, published, written; it decides what "in French" means. */
    private @Nullable Part predicate;

    LanguageClauses(Line line, PersonNames people, Clues clues) {
        this.line = line;
        this.people = people;
        this.clues = clues;
    }

    /** Takes note of a word that says something of a text. */
    void setPredicate(Piece piece) {
        for (Part part : PREDICATES) {
            if (piece.is(part)) {
                predicate = part;
                return;
            }
        }
    }

    /** Reads "from", "de" or "in" and the language behind it. Returns the piece behind that, or null if none is there. */
    @Nullable
    Integer after(int preposition) {
        int at = preposition + 1;
        while (at - preposition <= LONGEST_GAP && isGap(line.get(preposition), at)) {
            at++;
        }
        Piece piece = line.at(at);
        if (piece == null || piece.language() == null) {
            return null;
        }
        Piece joint = line.get(preposition);
        if (joint.is(Part.OF) && piece.isCapital() && !line.capitals() && line.at(at + 1) instanceof Piece next
                && next.isCapital()) {
            return null;
        }
        String tag = piece.language().tag();
        if (joint.is(Part.FROM) || joint.is(Part.OF)) {
            clues.sources.add(tag);
        } else if (joint.is(Part.INTO) || predicate == Part.TRANSLATION) {
            clues.target = true;
        } else {
            clues.writtenIn.add(tag);
        }
        return another(at, joint);
    }

    /** "from English and French", "du turc et de l'arabe": another source. "en français et en arabe": another target. */
    private Integer another(int language, Piece joint) {
        int next = region(language + 1);
        if ((line.is(next, Part.AND) || line.isMark(next, '/')) && line.at(next + 1) instanceof Piece second
                && second.language() != null
                && second.parts().isEmpty() && !joint.is(Part.IN)) {
            clues.sources.add(second.language().tag());
            return next + 2;
        }
        return next;
    }

    /** "The original Turkish version": reads the version as the first text, and not as this one. */
    @Nullable
    Integer original(int at) {
        Piece piece = line.get(at);
        if (!line.is(at - 1, Part.ORIGINAL) || piece.language() == null || !piece.is(Part.TRANSLATION)) {
            return null;
        }
        clues.writtenIn.add(piece.language().tag());
        return at + 1;
    }

    /** What may stand between a preposition and its language: "from the original (version) in [Turkish]". */
    private boolean isGap(Piece joint, int at) {
        Piece piece = line.at(at);
        if (piece == null || piece.language() != null || piece.is(Part.BY)) {
            return false;
        }
        if (piece.isCapital() && piece.parts().isEmpty() && joint.is(Part.FROM)) {
            return line.at(at + 1) instanceof Piece next && next.language() != null;
        }
        return piece.isAny(NEAR) || !joint.is(Part.IN) && piece.isAny(BETWEEN);
    }

    /**
     * Reads a language with no preposition before it. Returns the piece behind it, or null if it says nothing here.
     *
     * @param ofTranslation whether a translation has been named whose people have not
     */
    @Nullable
    Integer bare(int at, boolean ofTranslation) {
        Piece piece = line.get(at);
        LanguageNames.Match language = piece.language();
        if (language == null) {
            return null;
        }
        return switch (language.form()) {
            case FROM -> {
                clues.sources.add(language.tag());
                yield at + 1;
            }
            case INTO -> {
                clues.target = true;
                yield at + 1;
            }
            case IS -> {
                clues.writtenIn.add(language.tag());
                yield at + 1;
            }
            case BARE -> endless(at, language.tag(), ofTranslation);
        };
    }

    private @Nullable Integer endless(int at, String tag, boolean ofTranslation) {
        int behind = region(at + 1);
        int first = behind;
        while (line.is(behind, Part.ORIGINAL) || line.is(behind, Part.TEXT) && !line.is(behind, Part.FROM_AFTER)
                && !line.is(behind, Part.TRANSLATION)) {
            behind++;
        }
        if (line.is(behind, Part.FROM_AFTER)) {
            clues.sources.add(tag);
            return behind + 1;
        }
        if (line.is(at + 1, Part.AND) && line.at(at + 2) instanceof Piece second && second.language() != null
                && second.language().form() == LanguageNames.Form.FROM) {
            clues.sources.add(tag);
            return at + 2;
        }
        if (line.is(at + 1, Part.TRANSLATION) && (predicate == null || line.is(at + 1, Part.NOUN))) {
            clues.target = true;
            return at + 1;
        }
        if (isPair(at) && line.is(at + 3, Part.TRANSLATION)) {
            return pair(at, tag);
        }
        if ((behind > first || predicate == Part.TEXT && line.is(at - 1, Part.TEXT)) && isTranslationAhead(behind)) {
            clues.writtenIn.add(tag);
            return behind;
        }
        if (isTold(at)) {
            clues.writtenIn.add(tag);
            return at + 1;
        }
        return ofTranslation ? ofTranslation(at, tag) : null;
    }

    /** Whether the words around say that an earlier text is in this language: "original language: English". */
    private boolean isTold(int at) {
        int before = at - 1;
        while (line.isMark(before, ':') || line.is(before, Part.TONGUE) || line.is(before, Part.PLAIN)
                || line.is(before, Part.THIS)
                || line.is(before, Part.TEXT) && !line.is(before, Part.ORIGINAL)) {
            before--;
        }
        if (line.is(before, Part.ORIGINAL)
                || before < at - 1 && line.is(before + 1, Part.TONGUE) && line.isMark(at - 1, ':')) {
            clues.original = true;
            return true;
        }
        int behind = at + 1;
        while (line.is(behind, Part.PLAIN) && !line.is(behind, Part.PUBLISHED)) {
            behind++;
        }
        return line.is(behind, Part.ORIGINAL) || line.is(behind, Part.PUBLISHED);
    }

    /** Whether another language follows a dash or an arrow: French-English, anglais > turc. */
    private boolean isPair(int at) {
        boolean joint = line.is(at + 1, Part.IN)
                || line.at(at + 1) instanceof Piece mark && mark.isMark() && "-–>→/".contains(mark.first().folded());
        return joint && line.at(at + 2) instanceof Piece second && second.language() != null;
    }

    private Integer pair(int at, String source) {
        clues.sources.add(source);
        clues.target = true;
        return at + 3;
    }

    private boolean isTranslationAhead(int from) {
        for (int i = from; i < line.size() && !line.get(i).isMark(); i++) {
            if (line.is(i, Part.TRANSLATION)) {
                return true;
            }
        }
        return false;
    }

    /** "Traduction (anglais)", "Translation: French-English", "Traduction anglais-français". */
    private @Nullable Integer ofTranslation(int at, String tag) {
        if (isPair(at)) {
            return pair(at, tag);
        }
        if (line.isMark(at - 1, '(') && line.isMark(at + 1, ')')) {
            clues.sources.add(tag);
            return at + 2;
        }
        if (line.is(at - 1, Part.TRANSLATION)) {
            clues.target = true;
            return at + 1;
        }
        return null;
    }

    /**
     * Skips what only narrows a language or a name: "(États-Unis)", "(sorani)", "du Brésil", "(AFP)". Returns the piece
     * behind it, or the same place if there is none.
     */
    int region(int at) {
        if (line.is(at, Part.OF) && people.at(at + 1, true) instanceof PersonNames.Run run && run.place()) {
            return run.next();
        }
        if (isAdjective(at)) {
            return at + 1;
        }
        if (!line.isMark(at, '(')) {
            return at;
        }
        for (int i = at + 1; i <= at + LONGEST_BRACKET && line.at(i) instanceof Piece piece; i++) {
            if (piece.isMark(')')) {
                return i + 1;
            }
            if (piece.isWork() || piece.isNumber() || piece.isAny(PROGRAMS)
                    || piece.language() != null && predicate == Part.TRANSLATION && clues.sources.isEmpty()) {
                return at;
            }
        }
        return at;
    }

    /** A word behind a language, and nobody's name: de l'arabe hassaniya par X. */
    private boolean isAdjective(int at) {
        return line.at(at) instanceof Piece piece && line.at(at - 1) instanceof Piece before
                && before.language() != null
                && piece.parts().isEmpty() && piece.first().shape() == Token.Shape.SMALL && line.is(at + 1, Part.BY);
    }
}
