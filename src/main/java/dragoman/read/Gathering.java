package dragoman.read;

import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a file that may hold several, some of which may not be readable. */
final class Gathering {
    private static final int MOST_NAMED = 5;

    private final String file;
    private final List<Item> items = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private @Nullable Problem first;

    /** None yet, of a file of that name. */
    Gathering(String file) {
        this.file = file;
    }

    void add(Item item) {
        items.add(item);
    }

    /** Notes one that could not be read. */
    void leaveOut(Problem why, @Nullable String id) {
        first = first == null ? why : first;
        leftOut.add(id == null ? "one without an id" : id);
    }

    /** Notes one that has no text. */
    void leaveOut(ProblemCode code, String detail, @Nullable String id) {
        leaveOut(new Problem(code, file, detail), id);
    }

    /** The items, the first with a note on those left out; if there are none, why the first one was left out. */
    Reading reading() {
        if (items.isEmpty()) {
            return new Reading.Unreadable(
                    first == null ? new Problem(ProblemCode.P053, file, "it has no text item") : first);
        }
        if (leftOut.isEmpty()) {
            return new Reading.Items(items);
        }
        List<Item> all = new ArrayList<>(items);
        all.set(0, noted(items.getFirst()));
        return new Reading.Items(all);
    }

    private Item noted(Item item) {
        List<Problem> problems = new ArrayList<>(item.problems());
        String named = String.join(", ", leftOut.subList(0, Math.min(MOST_NAMED, leftOut.size())));
        problems.add(new Problem(ProblemCode.P055, file,
                leftOut.size() + " without text: " + named + (leftOut.size() > MOST_NAMED ? ", …" : "")));
        return new Item(item.format(), item.charset(), item.metadata(), item.language(), item.header(), item.text(),
                item.paragraphs(), problems);
    }
}
