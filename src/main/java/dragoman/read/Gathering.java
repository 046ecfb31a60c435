package dragoman.read;

import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the parts of a file turned out to be: items of a message, messages on a tape, entries of an archive, attachments. A part
 * that cannot be read spoils no other: the first item that could be tells of it in its problems.
 */
public final class Gathering {
    private static final int MOST_NOTES = 20;

    private final String file;
    private final List<Item> items = new ArrayList<>();
    private final List<Problem> reasons = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    /** None yet, of a file of that name. */
    public Gathering(String file) {
        this.file = file;
    }

    public void add(Item item) {
        items.add(item);
    }

    /** Adds what a reader made of a part. */
    public void add(Reading reading) {
        switch (reading) {
            case Reading.Items read -> items.addAll(read.items());
            case Reading.Unreadable unreadable -> leaveOut(unreadable.problem());
        }
    }

    /** Tells of a part that is not among the items. */
    public void leaveOut(Problem reason) {
        reasons.add(reason);
        note(reason.code() == ProblemCode.P055
                ? reason
                : new Problem(ProblemCode.P055, reason.place(), reason.detail() + " (" + reason.code() + ")"));
    }

    /** Tells of something that is the matter with the whole file. After the first few of all notes, no more are kept. */
    public void note(Problem problem) {
        if (notes.size() < MOST_NOTES) {
            notes.add(problem);
        }
    }

    /** The items of all parts. If there are none: why, from the first part that had one. */
    public Reading reading() {
        if (items.isEmpty()) {
            return new Reading.Unreadable(reasons.isEmpty()
                    ? new Problem(ProblemCode.P053, file, "there is nothing in it")
                    : reasons.getFirst());
        }
        List<Item> all = new ArrayList<>(items);
        all.set(0, noted(all.getFirst()));
        return new Reading.Items(all);
    }

    private Item noted(Item item) {
        List<Problem> problems = new ArrayList<>(item.problems());
        problems.addAll(notes);
        return new Item(item.format(), item.charset(), item.metadata(), item.language(), item.header(), item.text(),
                item.paragraphs(), problems);
    }
}
