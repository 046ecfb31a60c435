package dragoman.read.teleprinter;

import dragoman.read.draft.Declared;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one of the teleprinter formats makes of the parts of a message. */
interface TeleprinterForm {
    /** The format's stable name. */
    String format();

    /** Whether a heading is of this form. */
    boolean opens(String heading);

    /** Makes sense of the parts of a message. */
    Copy copy(String heading, String text, String trailer);

    /**
     * A message understood.
     *
     * @param body plain text, the format's own signs for dashes and paragraphs resolved
     * @param doubt what in the heading does not follow the format, or null
     */
    record Copy(Declared declared, String body, @Nullable String doubt) {
    }

    /** The stretches between control characters that are not blank. */
    static List<String> fields(String heading) {
        return Stream.of(heading.split("[\\x00-\\x1F\\x7F]+")).map(String::strip).filter(field -> !field.isEmpty())
                .toList();
    }
}
