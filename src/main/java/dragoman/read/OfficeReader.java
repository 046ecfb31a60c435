package dragoman.read;

import dragoman.model.Header;
import dragoman.model.Incoming;
import dragoman.model.Metadata;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.jsoup.Jsoup;

/**
 * Reads the text of PDF, RTF, DOCX and ODT files, as a wire text from then on. Of what the file says about itself only a title that
 * also opens the text counts: author, date and language are mostly those of the machine or the template.
 */
final class OfficeReader implements DispatchReader {
    /** What such a file is kept in is not told; this is what its text comes out in. */
    private static final String CHARSET = "UTF-8";
    private static final int PARAGRAPHS_ABOVE_TITLE = 3;

    private final OfficeText text;
    private final Duration patience;

    /** @param patience how long one file may take */
    OfficeReader(OfficeText text, Duration patience) {
        this.text = text;
        this.patience = patience;
    }

    @Override
    public String format() {
        return "office";
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return OfficeKind.of(incoming.bytes()) != OfficeKind.NONE;
    }

    /** On a thread of its own: a parser that goes round in circles can only be left behind. */
    @Override
    public Reading read(Incoming incoming) {
        FutureTask<OfficeText.Document> task = new FutureTask<>(
                () -> text.of(OfficeKind.of(incoming.bytes()), incoming.bytes()));
        Thread thread = Thread.ofPlatform().daemon().name("office " + incoming.name()).start(task);
        try {
            return read(incoming, task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            thread.interrupt();
            return unreadable(ProblemCode.P064, incoming, "more than " + patience.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return failed(incoming, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreadable(ProblemCode.P064, incoming, "it was interrupted");
        }
    }

    private Reading read(Incoming incoming, OfficeText.Document document) {
        List<String> paragraphs = HtmlText.of(Jsoup.parse(document.html()).body(), _ -> false).stream()
                .map(HtmlText.Paragraph::text).toList();
        if (paragraphs.isEmpty()) {
            return unreadable(ProblemCode.P053, incoming, "it has no text, pictures of it at most");
        }
        Optional<String> title = Optional.ofNullable(OneLine.of(document.title()))
                .filter(it -> paragraphs.stream().limit(PARAGRAPHS_ABOVE_TITLE).anyMatch(it::equals));
        Header header = Declared.header(title.orElse(null), List.of(), null, null);
        Declared declared = new Declared(header, Metadata.NONE, incoming.language());
        return Manuscript.of(header, String.join("\n\n", paragraphs)).read(format(), incoming.name(), CHARSET, declared,
                List.of());
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
