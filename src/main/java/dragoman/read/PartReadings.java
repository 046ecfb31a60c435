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
    private final List<Item> items = new ArrayList<>();
    private final List<Problem> leftOut = new ArrayList<>();

    void add(Reading reading) {
        switch (reading) {
            case Reading.Items read -> items.addAll(read.items());
            case Reading.Unreadable unreadable -> leftOut.add(unreadable.problem());
        }
    }

    void leaveOut(ProblemCode code, String place, String detail) {
        leftOut.add(new Problem(code, place, detail));
    }

    /** The items of all parts. If there are none: why, from the first part that had one. */
    Reading all(String place) {
        if (!items.isEmpty()) {
            Item first = items.getFirst();
            List<Problem> problems = new ArrayList<>(first.problems());
            leftOut.forEach(problem -> problems.add(leftOut(problem)));
            items.set(0, new Item(first.format(), first.charset(), first.metadata(), first.language(), first.header(),
                    first.text(), first.paragraphs(), problems));
            return new Reading.Items(items);
        }
        return new Reading.Unreadable(leftOut.isEmpty()
                ? new Problem(ProblemCode.P066, place, "there is nothing in it")
                : leftOut.getFirst());
    }

    private static Problem leftOut(Problem problem) {
        return problem.code() == ProblemCode.P064
                ? problem
                : new Problem(ProblemCode.P064, problem.place(), problem.detail() + " (" + problem.code() + ")");
    }
}
