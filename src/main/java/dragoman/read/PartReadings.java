package dragoman.read;

import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the parts of a file turned out to be: messages on a tape, entries of an archive, attachments. A part that cannot be read
 * spoils no other: the first item that could be tells of it in its problems.
 */
final class PartReadings {
    private static final int MOST_NOTES = 20;

    private final List<Item> items = new ArrayList<>();
    private final List<Problem> reasons = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    void add(Reading reading) {
        switch (reading) {
            case Reading.Items read -> items.addAll(read.items());
            case Reading.Unreadable unreadable -> leaveOut(unreadable.problem());
        }
    }

    /** Tells of a part that is not among the items. */
    void leaveOut(Problem reason) {
        reasons.add(reason);
        note(reason.code() == ProblemCode.P055
                ? reason
                : new Problem(ProblemCode.P055, reason.place(), reason.detail() + " (" + reason.code() + ")"));
    }

    /** Tells of something that is the matter with the whole file. After the first few of all notes, no more are kept. */
    void note(Problem problem) {
        if (notes.size() < MOST_NOTES) {
            notes.add(problem);
        }
    }

    /** The items of all parts. If there are none: why, from the first part that had one. */
    Reading all(String place) {
        if (!items.isEmpty()) {
            Item first = items.getFirst();
            List<Problem> problems = new ArrayList<>(first.problems());
            problems.addAll(notes);
            items.set(0, new Item(first.format(), first.charset(), first.metadata(), first.language(), first.header(),
                    first.text(), first.paragraphs(), problems));
            return new Reading.Items(items);
        }
        return new Reading.Unreadable(reasons.isEmpty()
                ? new Problem(ProblemCode.P053, place, "there is nothing in it")
                : reasons.getFirst());
    }
}
