package dragoman.provenance;

/** Tells by their surroundings the names of people who did a work from other names. */
final class NameSenses {
    private final Line line;
    private final PersonNames people;
    private final Works works;
    private final Cast cast;

    /** What a name turned out to be. */
    enum Sense {
        /** Somebody who did the work. */
        PERSON,
        /** Part of the name of people without names: the Berlin newsroom. */
        DESK,
        /** Somebody's title, up to the word for a work behind it. */
        TITLE,
        /** A client, with the word behind it: Liman Haber için. */
        CLIENT,
        /** A town or an owner, which says nothing of the work. */
        PASSING,
        /** No name that a credit holds. */
        STRANGER
    }

    NameSenses(Line line, PersonNames people, Works works, Cast cast) {
        this.line = line;
        this.people = people;
        this.works = works;
        this.cast = cast;
    }

    /**
     * What a name is.
     *
     * @param due whether "by" or a colon stands before it
     * @param afterPlace whether a place does
     */
    Sense of(PersonNames.Run run, int from, boolean due, boolean afterPlace) {
        int next = run.next();
        if (line.is(next, Part.DESK) || line.is(next, Part.AGENCY) && run.words() == 1) {
            return Sense.DESK;
        }
        if (cast.isOpen() && cast.hasPeople() && isTitle(from, next)) {
            return Sense.TITLE;
        }
        if (line.is(next, Part.FOR_AFTER)) {
            return Sense.CLIENT;
        }
        if (isInstitution(run, from) || isSubject(run, from)) {
            return Sense.STRANGER;
        }
        if (run.inflected() && !isDoer(next)) {
            return Sense.PASSING;
        }
        if (line.is(from - 1, Part.THIS) || line.is(from - 1, Part.ARTICLE) && !isPaper(run, from)) {
            return Sense.STRANGER;
        }
        if (due) {
            return Sense.PERSON;
        }
        if (isPlace(run, from, afterPlace)) {
            return Sense.PASSING;
        }
        return run.words() == 1 && cast.awaitsPeople() ? Sense.STRANGER : Sense.PERSON;
    }

    /** Whether another name is likely here: behind "X and", or "X,". */
    boolean isListed(int at) {
        return cast.hasPeople() && (line.is(at - 1, Part.AND) || line.isMark(at - 1, ','));
    }

    /** "Ann Price, Chief Political Correspondent": whether the words up to a work are somebody's title. */
    private boolean isTitle(int from, int work) {
        return line.isMark(from - 1, ',') && line.at(work) instanceof Piece piece && piece.isWork()
                && !works.isLabel(work) && people.at(work + 1, false) == null;
    }

    /** "Avrupa Konseyi tarafından": no desk of a newsroom. */
    private boolean isInstitution(PersonNames.Run run, int from) {
        int last = run.next() - 1;
        return last > from && (line.is(last, Part.ORGANISATION) || line.is(last, Part.PROSE))
                && line.is(run.next(), Part.BY_AFTER);
    }

    /** One word at the start of a sentence, capitalised for that reason alone: "Şarkıları Lazcadan çevirdi". */
    private boolean isSubject(PersonNames.Run run, int from) {
        return from == 0 && run.words() == 1 && line.at(run.next()) instanceof Piece next && !next.isMark()
                && !next.isWork() && !next.is(Part.AGENCY);
    }

    /** "Çeviri Elif Kaan'a aittir", "Elif Kaan'ın çevirisi", against "Doha'dan", "Elif Kaan'ın haberi". */
    private boolean isDoer(int behind) {
        return line.is(behind, Part.BY_AFTER) || line.is(behind, Part.TRANSLATION);
    }

    /** "Translated by the Northern Herald", against "by the Foreign Ministry". */
    private boolean isPaper(PersonNames.Run run, int from) {
        return line.is(from - 2, Part.BY) && cast.isOpen(Part.TRANSLATION)
                && line.pieces().subList(from, run.next()).stream().allMatch(piece -> piece.parts().isEmpty());
    }

    /** Towns come behind names: "Ann Price, London", "in Kyiv and Lviv, Ann Price in Doha". */
    private boolean isPlace(PersonNames.Run run, int from, boolean afterPlace) {
        if (!cast.hasPeople() && !afterPlace || line.is(run.next(), Part.IN)) {
            return false;
        }
        return run.place() || run.words() == 1 && (afterPlace || !line.is(from - 1, Part.AND));
    }
}
