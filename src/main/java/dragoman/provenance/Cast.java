package dragoman.provenance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what, as far as a line has been read: the works in its order, and the people in each. */
final class Cast {
    private final List<Draft> drafts = new ArrayList<>();
    /** The work whose people are being named, or null. */
    private @Nullable Draft current;
    /** People whom no work has claimed yet. */
    private Draft pending = new Draft(Part.REPORTING);
    /** A name stands right before, with no separator between. */
    private boolean adjacent;
    private int bareNames;

    /** Opens a work, whose people follow. */
    void open(Piece work) {
        open(new Draft(work));
    }

    /** Opens the reporters' work without a word for it: "By X". */
    void openByline() {
        open(new Draft(Part.REPORTING));
    }

    private void open(Draft draft) {
        settle();
        drafts.add(draft);
        current = draft;
        adjacent = false;
    }

    /** Opens what is no credit, such as a publisher's work, so that the names behind it go nowhere. */
    void openUncredited() {
        current = new Draft(Part.OTHER);
    }

    /** Whether a work without people is open, so that another one may share its people. */
    boolean canShare() {
        return current != null && !current.hasPeople() && !current.is(Part.OTHER);
    }

    /** Adds a work to the one that is open: "writing and translation by X". */
    void share(Piece work) {
        if (current != null) {
            current.add(work);
        }
    }

    /** Whether the people right before may belong to a work that follows them, and not to the one before them. */
    boolean canClaim() {
        return adjacent && (pending.hasNames()
                || current != null && (current.is(Part.OTHER) || current.isListing()));
    }

    /** Gives a work to the people before it: "İngilizceden X çevirdi". */
    void claim(Piece work) {
        if (pending.hasNames()) {
            List<String> names = pending.names();
            pending = new Draft(Part.REPORTING);
            claim(work, names);
        } else {
            claimLast(work);
        }
    }

    /** Gives a work to the people since the last comma: "X, Y pour la version française". */
    void claimLast(Piece work) {
        claim(work, lastGroup());
    }

    private void claim(Piece work, List<String> names) {
        settle();
        Draft draft = new Draft(work);
        names.forEach(draft::add);
        drafts.add(draft);
        current = null;
        adjacent = false;
    }

    private List<String> lastGroup() {
        return pending.hasNames() || current == null ? pending.takeLastGroup() : current.takeLastGroup();
    }

    /** Keeps the people since the last comma for the work that follows them: "X tarafından çevrilmiştir". */
    void release() {
        if (!pending.hasNames() && current != null) {
            current.takeLastGroup().forEach(pending::add);
            current = null;
        }
        adjacent = pending.hasNames();
    }

    void add(String name) {
        (current == null ? pending : current).add(name);
        adjacent = true;
    }

    /** People did the open work whom the line does not name. */
    void addNameless() {
        if (current != null) {
            current.setAnonymous();
        }
    }

    /** A comma or the like. */
    void separate() {
        adjacent = false;
        pending.startGroup();
        if (current != null) {
            current.startGroup();
        }
    }

    void endSentence() {
        separate();
        if (current != null && current.hasPeople()) {
            current = null;
        }
    }

    boolean isOpen() {
        return current != null;
    }

    boolean isEmpty() {
        return drafts.isEmpty() && current == null && !pending.hasNames();
    }

    /** Whether a program that is named now may have done the translation. */
    boolean takesProgram() {
        return current == null || current.is(Part.TRANSLATION) || !drafts.contains(current);
    }

    /** Takes back the open work: "kontrol yapılmadan". */
    void deny() {
        if (current != null && !current.hasPeople()) {
            drafts.remove(current);
            current = null;
        }
    }

    boolean isOpen(Part work) {
        return current != null && current.is(work);
    }

    boolean awaitsPeople() {
        return current != null && !current.hasPeople();
    }

    /** Whether "de" may introduce people of the open work. */
    boolean takesOf() {
        return current != null && (current.isNoun() || current.hasPeople());
    }

    /** Whether people have been named who may be followed by more of them. */
    boolean hasPeople() {
        return current == null ? pending.hasNames() : current.hasPeople();
    }

    /** Whether names stand before any work. */
    boolean hasOnlyPending() {
        return drafts.isEmpty() && pending.hasNames();
    }

    /** Makes translators of the names that stand alone. */
    void pendingAreTranslators() {
        Draft translators = new Draft(Part.TRANSLATION);
        pending.names().forEach(translators::add);
        pending = new Draft(Part.REPORTING);
        drafts.add(translators);
    }

    /** Makes reporters of the names that no work claimed: (Léa Morin, édité par Paul Grenier). */
    void settle() {
        if (pending.hasNames()) {
            drafts.add(pending);
            bareNames += pending.names().size();
            pending = new Draft(Part.REPORTING);
        }
    }

    /** How many names stood without a work. */
    int bareNames() {
        return bareNames;
    }

    List<Draft> drafts() {
        return drafts;
    }
}
