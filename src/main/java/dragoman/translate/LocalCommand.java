package dragoman.translate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.translate.Failure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A program on this machine: a sentence a line on its standard input, its translation on the same line of the output, UTF-8.
 * {@code {from}} and {@code {to}} in its arguments are the languages. No shell is asked.
 */
final class LocalCommand implements TranslationEngine {
    private static final int MOST_BYTES = 8 << 20;
    private static final int LONGEST_DETAIL = 200;

    private final EngineSettings settings;
    private final Clock clock;

    LocalCommand(EngineSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Reply translate(TranslationRequest request) throws InterruptedException {
        List<String> words = settings.command().stream()
                .map(it -> it.replace("{from}", request.from()).replace("{to}", request.to())).toList();
        Process program;
        try {
            program = new ProcessBuilder(words).start();
        } catch (IOException e) {
            return failed(Kind.UNREACHABLE, String.valueOf(e.getMessage()));
        }
        // Closing the threads waits for them, so the program, whose pipes they read, has to be gone before.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                return converse(program, request, threads);
            } finally {
                program.descendants().forEach(ProcessHandle::destroyForcibly);
                program.destroyForcibly();
            }
        }
    }

    private Reply converse(Process program, TranslationRequest request, ExecutorService threads)
            throws InterruptedException {
        Future<String> output = threads.submit(() -> read(program.getInputStream()));
        Future<String> errors = threads.submit(() -> read(program.getErrorStream()));
        Future<?> _ = threads.submit(() -> write(program.getOutputStream(), request.texts()));
        Duration left = Duration.between(clock.instant(), request.deadline());
        Duration wait = left.compareTo(settings.timeout()) < 0 ? left : settings.timeout();
        if (!program.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            return failed(Kind.SLOW, "it was stopped after %.1f s".formatted(wait.toMillis() / 1e3));
        }
        // What it has started may hold its pipes open.
        program.descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            if (program.exitValue() != 0) {
                return failed(Kind.BROKEN, "exit code " + program.exitValue() + ": " + errors.get().strip());
            }
            List<String> lines = output.get().lines().toList();
            return lines.size() == request.texts().size()
                    ? new Reply.Translated(lines, Told.NOTHING)
                    : failed(Kind.UNUSABLE, "%d lines for %d sentences".formatted(lines.size(),
                            request.texts().size()));
        } catch (ExecutionException e) {
            return failed(Kind.BROKEN, String.valueOf(e.getCause()));
        }
    }

    private static String read(InputStream in) throws IOException {
        try (in) {
            return new String(in.readNBytes(MOST_BYTES), UTF_8);
        }
    }

    /** A program may end without having read all. */
    private static void write(OutputStream out, List<String> texts) {
        try (out) {
            out.write((String.join("\n", texts) + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            // Its exit code and its output tell whether that was wrong.
            return;
        }
    }

    private Reply failed(Kind kind, String detail) {
        String cut = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
        return new Reply.Failed(kind, settings.name() + ": " + cut);
    }
}
