package dragoman.cli;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.copydesk.CopyDesk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One input that the command line names: a file, or standard input.
 *
 * @param name as printed: the path as the user gave it, and {@code -} for standard input
 */
record Source(String name) {
    private static final String STANDARD_INPUT = "-";

    /** Bytes that were fetched and what they turned out to be. */
    @SuppressWarnings("ArrayRecordComponent") // bytes as received, never compared
    record Inspected(byte[] bytes, CopyDesk.Inspection inspection) {
    }

    /** The files that these paths name, folders with all that is below them, in order of name. Dotfiles are passed over. */
    static List<Source> of(List<Path> paths) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                sources.add(new Source(path.toString()));
                continue;
            }
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(Files::isRegularFile).filter(file -> isVisible(path.relativize(file))).sorted()
                        .forEach(file -> sources.add(new Source(file.toString())));
            }
        }
        return sources;
    }

    /** Fetches the bytes and looks at them; what can't be fetched is unreadable, with the reason. */
    Inspected inspect(CopyDesk desk, InputStream in, int maxBytes) throws IOException {
        byte[] none = new byte[0];
        Path path = Path.of(name);
        try {
            if (isStandardInput()) {
                return inspect(desk, in.readNBytes(maxBytes + 1), null, maxBytes);
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                return new Inspected(none, unreadable(ProblemCode.P007, "it is no file"));
            }
            if (Files.size(path) > maxBytes) {
                return new Inspected(none,
                        unreadable(ProblemCode.P003, Files.size(path) + " bytes, the limit is " + maxBytes));
            }
            return inspect(desk, Files.readAllBytes(path), Files.getLastModifiedTime(path).toInstant(), maxBytes);
        } catch (NoSuchFileException e) {
            return new Inspected(none, unreadable(ProblemCode.P001, "there is no such file"));
        } catch (AccessDeniedException e) {
            return new Inspected(none, unreadable(ProblemCode.P001, "permission denied"));
        }
    }

    boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }

    private Inspected inspect(CopyDesk desk, byte[] bytes, @Nullable Instant written, int maxBytes) {
        if (bytes.length > maxBytes) {
            return new Inspected(bytes, unreadable(ProblemCode.P003, "more than " + maxBytes + " bytes"));
        }
        return new Inspected(bytes, desk.inspect(name, bytes, written));
    }

    private CopyDesk.Inspection unreadable(ProblemCode code, String detail) {
        return new CopyDesk.Inspection.Unreadable(new Problem(code, name, detail));
    }

    private static boolean isVisible(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
