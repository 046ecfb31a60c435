package dragoman.provenance;

/**
 * Reads the pieces of a line from left to right as credits. A work ("traduit", "reporting") opens a credit; what follows
 * up to the next work are its people, unless a word before them makes them a place, a language or a client. Verbs at the
 * end (Turkish, or "X translated this") take the people before them. Each piece is looked at once, with a look ahead of
 * a few pieces, so the time is linear in the line.
 */
final class CreditParser {
    private static final String SEPARATORS = ",;|/-–—•·+\t)…_*<>→=";
    private static final String IMPOSSIBLE = "\"«»“”„‟?!%€$£₺";
    private static final String JOINERS = "/-+";
    private static final int LONGEST_ABBREVIATION = 6;
    private static final int LONGEST_INITIALS = 4;

    private final Line line;
    private final PersonNames people;
    private final Works works;
    private final Programs programs;
    private final Clues clues;
    private final LanguageClauses languages;
    private final Cast cast;
    private final NameSenses names;
    private int at;
    /** A name is due: "by" or a colon stood before. */
    private boolean expected;
    /** The last two works are joined: "writing and translation". */
    private boolean joined;
    /** A place stood before, so that what a comma or "and" adds may be one too. */
    private boolean afterPlace;

    private CreditParser(Line line, Places places) {
        this.line = line;
        this.people = new PersonNames(line, places);
        this.works = new Works(line, people);
        this.programs = new Programs(line, people);
        this.clues = new Clues(line);
        this.languages = new LanguageClauses(line, people, clues);
        this.cast = clues.cast;
        this.names = new NameSenses(line, people, works, cast);
    }

    static Clues parse(Line line, Places places) {
        return new CreditParser(line, places).parse();
    }

    private Clues parse() {
        while (at < line.size() && !clues.impossible) {
            Piece piece = line.get(at);
            if (piece.isMark()) {
                mark(piece);
            } else if (piece.is(Part.NOTE) && line.isMark(at + 1, ':')) {
                at += 2;
            } else if (piece.isNumber()) {
                number();
            } else {
                word(piece);
            }
        }
        if (cast.hasOnlyPending()) {
            bareNames();
        }
        cast.settle();
        return clues;
    }

    /** Names without a work: behind a source language they are translators ("From the French: X"), else reporters. */
    private void bareNames() {
        if (clues.sources.isEmpty()) {
            clues.onlyNames = true;
        } else if (line.get(0).language() != null || line.is(0, Part.FROM) || line.is(0, Part.OF)) {
            cast.pendingAreTranslators();
            clues.translation = true;
        }
    }

    private void mark(Piece piece) {
        char mark = piece.first().folded().charAt(0);
        if (IMPOSSIBLE.indexOf(mark) >= 0) {
            clues.impossible = true;
        } else if (mark == ':') {
            expected = cast.awaitsPeople();
        } else if (mark == '(') {
            parenthesis();
        } else if (mark == '.') {
            dot(piece);
        } else if (mark == '&') {
            joined = true;
        } else if (mark == '@') {
            at++;
        } else if (SEPARATORS.indexOf(mark) >= 0) {
            separate();
            joined = JOINERS.indexOf(mark) >= 0
                    || mark == ',' && line.at(at - 1) instanceof Piece before && before.isWork();
            if (mark == '/') {
                slash();
            }
        }
        at++;
    }

    private void separate() {
        joined = false;
        cast.separate();
    }

    /** Brackets behind names hold what they did or whom they work for, behind a language where it is spoken. */
    private void parenthesis() {
        boolean behindNames = cast.hasPeople() && line.at(at - 1) instanceof Piece before && before.isCapital();
        if (behindNames && line.at(at + 1) instanceof Piece work && work.isWork() && isClosed(at + 2)) {
            clues.addWork(work);
            cast.claimLast(work);
            at++;
        } else if (behindNames && people.at(at + 1, true) instanceof PersonNames.Run run && isClosed(run.next())) {
            at = run.next();
        } else {
            at = Math.max(at, languages.region(at) - 1);
        }
        separate();
    }

    private boolean isClosed(int i) {
        return i >= line.size() || line.isMark(i, ')');
    }

    /** A dot ends a sentence, unless it only shortens a word: Trad. X, Çev. X. */
    private void dot(Piece piece) {
        Piece before = line.at(at - 1);
        boolean shortens = piece.glued() && before != null && before.isWork() && line.at(at + 1) != null
                && cast.awaitsPeople() && before.end() - before.start() <= LONGEST_ABBREVIATION;
        if (!shortens) {
            joined = false;
            expected = false;
            afterPlace = false;
            cast.endSentence();
        }
    }

    /** Behind a name, a slash leads to a town, an agency, or the initials of a desk: Ali Kara/ANKARA, Léa Morin/sg. */
    private void slash() {
        Piece next = line.at(at + 1);
        if (next == null) {
            return;
        }
        if (next.first().shape() == Token.Shape.SMALL && next.glued() && isClosed(at + 2)
                && next.end() - next.start() <= LONGEST_INITIALS) {
            at++;
        } else if (cast.hasPeople() && cast.isOpen() && people.at(at + 1, false) instanceof PersonNames.Run run) {
            boolean capitals = !line.capitals() && next.first().shape() == Token.Shape.CAPITALS;
            at = run.place() || run.words() == 1 || capitals ? run.next() - 1 : at;
        }
    }

    /** A number is part of a date; anything else with numbers is no credit. */
    private void number() {
        boolean date = line.is(at + 1, Part.MONTH) || line.is(at - 1, Part.MONTH) || line.is(at - 2, Part.MONTH)
                || line.isMark(at - 1, ',') && line.is(at - 3, Part.MONTH);
        clues.impossible |= !date;
        at++;
    }

    private void word(Piece piece) {
        if (piece.is(Part.THIS) && works.isAboutText(at + 1)) {
            clues.aboutThis = true;
            at++;
        } else if (languages.original(at) instanceof Integer next) {
            at = next;
        } else if (piece.is(Part.MACHINE) && piece.is(Part.TRANSLATION)) {
            clues.translation = true;
            machine();
        } else if (works.isWork(at)) {
            work(piece);
        } else if (piece.language() != null
                && languages.bare(at, cast.isOpen(Part.TRANSLATION)
                        && (cast.awaitsPeople() || clues.machine)) instanceof Integer next) {
            at = next;
        } else if (programs.isName(at)) {
            engine();
        } else if (piece.is(Part.MACHINE)) {
            machine();
        } else if (piece.is(Part.AGENCY)) {
            agency(piece);
        } else if (piece.is(Part.DESK) && (cast.isOpen() || !piece.isCapital())) {
            nameless();
        } else if (people.at(at, expected || names.isListed(at)) instanceof PersonNames.Run run) {
            name(run);
        } else {
            link(piece);
        }
    }

    private void work(Piece piece) {
        boolean label = works.isLabel(at);
        if (expected && !label && (!piece.is(Part.TRANSLATION) || clues.translation)) {
            nameless();
            return;
        }
        clues.addWork(piece);
        languages.setPredicate(piece);
        boolean last = at == line.size() - 1 && clues.aboutThis && cast.hasOnlyPending();
        if ((last || cast.canClaim()) && !label) {
            clues.namesFirst |= !line.is(at - 1, Part.BY_AFTER);
            cast.claim(piece);
        } else if (joined && cast.canShare()) {
            cast.share(piece);
        } else if (!line.is(at - 1, Part.NOT)) {
            cast.open(piece);
            if (clues.machine) {
                cast.addNameless();
            }
        }
        expected = false;
        joined = piece.is(Part.AND);
        afterPlace = false;
        at++;
    }

    /** The first program named is the one, unless it only owns the next: Google's Gemini. */
    private void engine() {
        int from = at;
        int end = programs.end(at);
        machine();
        boolean owned = line.at(from - 1) instanceof Piece before && before.isSuffix();
        if (clues.machine && (clues.engine == null || owned)) {
            clues.engine = programs.name(from, end);
        }
        at = end;
    }

    private void machine() {
        if (!programs.isDenied(at)) {
            clues.machine |= cast.takesProgram();
            cast.addNameless();
        }
        expected = false;
        at++;
    }

    /** An agency is the translator behind "by"; anywhere else it only says whose people they are. */
    private void agency(Piece piece) {
        if (expected && cast.isOpen(Part.TRANSLATION) && cast.awaitsPeople() && piece.isCapital()
                && !line.is(at + 1, Part.DESK)) {
            cast.add(line.text().substring(piece.start(), piece.end()));
        }
        expected = false;
        at++;
    }

    private void nameless() {
        cast.addNameless();
        expected = false;
        at++;
    }

    private void name(PersonNames.Run run) {
        NameSenses.Sense sense = names.of(run, at, expected, afterPlace);
        expected = false;
        at = run.next();
        switch (sense) {
            case PERSON -> person(run);
            case DESK -> nameless();
            case TITLE, CLIENT -> at++;
            case STRANGER -> clues.strangers++;
            case PASSING -> {
            }
        }
    }

    private void person(PersonNames.Run run) {
        if (cast.isOpen()) {
            afterPlace = false;
        } else {
            clues.others += run.place() ? 1 : 0;
        }
        cast.add(run.text());
    }

    private void link(Piece piece) {
        if (piece.is(Part.BY_AFTER)) {
            if (works.isAhead(at + 1)) {
                cast.release();
            }
            at++;
        } else if (piece.is(Part.BY)) {
            if (at == 0 || clues.original && cast.isEmpty()) {
                cast.openByline();
            }
            expected = true;
            at++;
        } else if (piece.is(Part.OF) || piece.is(Part.FROM) || piece.is(Part.IN)) {
            preposition(piece);
        } else if (piece.is(Part.FOR)) {
            client();
        } else if (piece.is(Part.AND)) {
            if (at == 0 && people.at(1, false) != null) {
                cast.openByline();
            }
            joined = true;
            at++;
        } else {
            rest(piece);
        }
    }

    private void preposition(Piece piece) {
        if (languages.after(at) instanceof Integer next) {
            at = next;
            expected = false;
            return;
        }
        PersonNames.Run run = people.at(line.is(at + 1, Part.ARTICLE) ? at + 2 : at + 1, true);
        if (run != null && piece.is(Part.OF) && line.is(at - 1, Part.DESK)) {
            at = run.next();
        } else if (piece.is(Part.OF) && cast.takesOf()) {
            expected = true;
            at++;
        } else if (run != null && (piece.is(Part.FROM) || piece.is(Part.IN))) {
            at = run.next();
            afterPlace = true;
        } else {
            clues.strangers += piece.is(Part.OF) && run != null ? 1 : 0;
            at++;
        }
    }

    /** "X pour la version française" gives X the work; "pour Reuters" names a client. */
    private void client() {
        int next = at + 1;
        while (line.is(next, Part.ARTICLE)) {
            next++;
        }
        if (line.at(next) instanceof Piece work && work.isWork() && !work.is(Part.TEXT)) {
            clues.addWork(work);
            cast.claimLast(work);
            at = next + 1;
            return;
        }
        PersonNames.Run run = people.at(next, true);
        at = run == null ? at + 1 : run.next();
    }

    private void rest(Piece piece) {
        languages.setPredicate(piece);
        clues.ours |= piece.is(Part.OURS);
        if (piece.is(Part.TEXT)) {
            clues.aboutText |= at == 0;
        } else if (piece.is(Part.PUBLISHED)) {
            cast.openUncredited();
        } else if (piece.is(Part.ORIGINAL)) {
            clues.original = true;
        } else if (piece.is(Part.PROSE)) {
            clues.impossible = true;
        } else if (piece.is(Part.NOT_AFTER)) {
            cast.deny();
        } else if (piece.parts().isEmpty() && !piece.isAddress()) {
            clues.strangers++;
        }
        clues.others++;
        at++;
    }
}
