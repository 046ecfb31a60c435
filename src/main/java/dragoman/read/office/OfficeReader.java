package dragoman.read.office;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import dragoman.read.TimeLimit;
import dragoman.read.charset.OneLine;
import dragoman.read.draft.Draft;
import dragoman.read.markup.HtmlText;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.WriteLimitReachedException;

/**
 * Reads the text of PDF, RTF, DOCX and ODT files, as a wire text from then on. Of what the file says about itself only a title that
 * also opens the text counts: author, date and language are mostly those of the machine or the template.
 */
public final class OfficeReader implements DispatchReader {
    /** What such a file is kept in is not told; this is what its text comes out in. */
    private static final String CHARSET = "UTF-8";
    private static final int PARAGRAPHS_ABOVE_TITLE = 3;

    private final OfficeText text;
    private final TimeLimit limit;

    /** @param mostCharacters limit for one file's text */
    public OfficeReader(int mostCharacters, TimeLimit limit) {
        this.text = new OfficeText(mostCharacters);
        this.limit = limit;
    }

    @Override
    public String format() {
        return "office";
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return OfficeKind.of(incoming.bytes()) != OfficeKind.NONE;
    }

    @Override
    public Reading read(Incoming incoming) {
        return switch (limit.run("read " + incoming.name(),
                () -> text.of(OfficeKind.of(incoming.bytes()), incoming.bytes()))) {
            case TimeLimit.Outcome.Done<OfficeText.Document> done -> read(incoming, done.value());
            case TimeLimit.Outcome.GivenUp<OfficeText.Document> given ->
                unreadable(ProblemCode.P064, incoming, given.detail());
            case TimeLimit.Outcome.Failed<OfficeText.Document> failed -> failed(incoming, failed.cause());
        };
    }

    private Reading read(Incoming incoming, OfficeText.Document document) {
        List<String> paragraphs = HtmlText.paragraphs(document.html());
        if (paragraphs.isEmpty()) {
            return unreadable(ProblemCode.P053, incoming, "it has no text, pictures of it at most");
        }
        Optional<String> title = Optional.ofNullable(OneLine.of(document.title()))
                .filter(it -> paragraphs.stream().limit(PARAGRAPHS_ABOVE_TITLE).anyMatch(it::equals));
        Draft draft = new Draft(format(), incoming, CHARSET, List.of());
        draft.headline(title.orElse(null));
        draft.body(paragraphs);
        return draft.reading();
    }

    /** What a parser throws at a file is about the file, but for the machine's own trouble. */
    private static Reading failed(Incoming incoming, Throwable cause) {
        if (cause instanceof OutOfMemoryError error) {
            throw error;
        }
        if (WriteLimitReachedException.isWriteLimitReached(cause)) {
            return unreadable(ProblemCode.P063, incoming, "its text is longer than allowed");
        }
        return cause instanceof EncryptedDocumentException
                ? unreadable(ProblemCode.P062, incoming, "it needs a password")
                : unreadable(ProblemCode.P060, incoming, firstLine(cause));
    }

    private static String firstLine(Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse("");
    }

    private static Reading unreadable(ProblemCode code, Incoming incoming, String detail) {
        return new Reading.Unreadable(new Problem(code, incoming.name(), detail));
    }
}
