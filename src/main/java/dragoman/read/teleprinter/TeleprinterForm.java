package dragoman.read.teleprinter;

import dragoman.read.draft.Draft;
import java.util.List;
import java.util.stream.Stream;

/** What one of the teleprinter formats makes of the parts of a message. */
interface TeleprinterForm {
    /** The format's stable name. */
    String format();

    /** Whether a heading is of this form. */
    boolean opens(String heading);

    /** Adds to a draft what the parts of a message say, its own signs for dashes and paragraphs resolved. */
    void read(String heading, String text, String trailer, Draft draft);

    /** The stretches between control characters that are not blank. */
    static List<String> fields(String heading) {
        return Stream.of(heading.split("[\\x00-\\x1F\\x7F]+")).map(String::strip).filter(field -> !field.isEmpty())
                .toList();
    }
}
