package dragoman.web;

import com.sun.net.httpserver.Headers;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of requests: each up to a limit, and all that are in memory together up to another. */
final class BodyReader {
    /** Bodies at the limit that fit into memory together. */
    private static final int LARGEST_AT_ONCE = 2;
    private static final long PATIENCE_MILLIS = 5_000;
    private static final String SECONDS_TO_WAIT = "10";

    private final String place;
    private final int maxBytes;
    /** In kibibytes, at least one a request. */
    private final Semaphore memory;

    /**
     * A reader.
     *
     * @param place what a problem is said to be at
     */
    BodyReader(String place, int maxBytes) {
        this.place = place;
        this.maxBytes = maxBytes;
        this.memory = new Semaphore(LARGEST_AT_ONCE * kibibytes(maxBytes), true);
    }

    /**
     * Reads a body, and has it answered while its memory is accounted for.
     *
     * @throws IOException if the sender stops sending
     */
    Answer read(Headers headers, InputStream body, Function<byte[], Answer> answer) throws IOException {
        long declared;
        try {
            declared = declaredLength(headers);
        } catch (NumberFormatException e) {
            return Answer.problem(400, new Problem(ProblemCode.P089, place, "its Content-Length is no number"));
        }
        if (declared > maxBytes) {
            return tooLarge(declared + " bytes");
        }
        boolean zipped = isZipped(headers.getFirst("Content-Encoding"));
        if (!zipped && headers.containsKey("Content-Encoding")) {
            return Answer.problem(415, new Problem(ProblemCode.P089, place, "its Content-Encoding is not gzip"));
        }
        int needed = kibibytes(zipped || declared < 0 ? maxBytes : (int) declared);
        if (!acquired(needed)) {
            return Answer.problem(503, new Problem(ProblemCode.P087, place, "other bodies fill the memory"))
                    .with("Retry-After", SECONDS_TO_WAIT);
        }
        try {
            return read(zipped ? new GZIPInputStream(body) : body, zipped ? -1 : declared, answer);
        } catch (ZipException | EOFException e) {
            return Answer.problem(400,
                    new Problem(ProblemCode.P089, place, "it is not what gzip makes: " + e.getMessage()));
        } finally {
            memory.release(needed);
        }
    }

    private Answer read(InputStream body, long declared, Function<byte[], Answer> answer) throws IOException {
        byte[] bytes = body.readNBytes(maxBytes);
        if (body.read() >= 0) {
            return tooLarge("more");
        }
        if (bytes.length < declared) { // the JDK's server does not tell a body that ends from one that stops
            return Answer.problem(400,
                    new Problem(ProblemCode.P061, place,
                            bytes.length + " bytes came, " + declared + " were announced"));
        }
        return bytes.length == 0
                ? Answer.problem(400, new Problem(ProblemCode.P002, place, "the request has no body"))
                : answer.apply(bytes);
    }

    private Answer tooLarge(String size) {
        return Answer.problem(413, new Problem(ProblemCode.P003, place, size + ", the limit is " + maxBytes));
    }

    private static long declaredLength(Headers headers) {
        String length = headers.getFirst("Content-Length");
        return length == null ? -1 : Long.parseLong(length.strip());
    }

    private static boolean isZipped(@Nullable String coding) {
        return coding != null && coding.strip().toLowerCase(Locale.ROOT).equals("gzip");
    }

    private boolean acquired(int needed) {
        try {
            return memory.tryAcquire(needed, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int kibibytes(int bytes) {
        return (bytes >> 10) + 1;
    }
}
