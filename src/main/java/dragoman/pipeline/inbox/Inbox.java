package dragoman.pipeline.inbox;

import dragoman.archive.Drop;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.Arrival;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.FileKey;
import dragoman.pipeline.intake.Intake;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A watched folder's side of the intake. Bean {@code inbox} of the routes: their steps {@link #read} and {@link #keep}, and as
 * {@code processStrategy} and {@code pollStrategy} of their file endpoint the owner of the files.
 *
 * <p>A file leaves the folder only once its bytes are durable. Camel forgets a file as soon as its exchange is done, so the
 * end-of-poll hook waits for the whole group before the folder is listed again.
 *
 * <p>Finding out what a file is costs as much as all the rest together, so other threads do it while the route's thread goes
 * on to the next files; they are kept in the order in which they came all the same.
 */
public final class Inbox implements GenericFileProcessStrategy<File>, PollingConsumerPollStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int REMEMBERED = 1_000;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    /** How many files, and how much of them, may wait for the one that is being looked at. */
    private static final int MOST_UNDERWAY = 64;
    private static final long MOST_BYTES_UNDERWAY = 16L << 20;
    private static final int READERS = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 4);

    private final Intake intake;
    private final CopyDesk desk;
    private final Settings settings;
    private final Clock clock;
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS,
            Thread.ofPlatform().name("reader-", 1).daemon().factory());
    private final Deque<Underway> underway = new ArrayDeque<>();
    private long bytesUnderway;
    /** Files that are done with and that could not be removed. */
    private final Set<Path> stuck = ConcurrentHashMap.newKeySet();
    /** Links, pipes and devices that were spoken of; for a folder in which they pile up, the last few. */
    private final Set<Path> noFiles = ConcurrentHashMap.newKeySet();
    private volatile Instant pausedUntil = Instant.MIN;

    /** An inbox that keeps what it is given in this intake. */
    public Inbox(Intake intake, CopyDesk desk, Settings settings, Clock clock) {
        this.intake = intake;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A file that is being looked at.
     *
     * @param bytes as received; empty if they could not even be fetched
     * @param inspection what it will turn out to be
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes as received, never compared
    public record Underway(Path path, Drop drop, byte[] bytes, Future<CopyDesk.Inspection> inspection) {
    }

    /**
     * Reads a file, and has another thread find out what it is.
     *
     * @throws NoSuchFileException if it has vanished meanwhile
     */
    public Underway read(GenericFile<File> file) throws IOException {
        Path path = file.getFile().toPath();
        Drop drop = new Drop(file.getRelativeFilePath(), FileKey.of(path).toString(), clock.instant());
        try {
            long size = Files.size(path);
            if (!Files.isRegularFile(path)) {
                return unreadable(path, drop, ProblemCode.P007, "it is no file");
            }
            if (size > settings.maxBytes()) {
                return unreadable(path, drop, ProblemCode.P003,
                        size + " bytes, the limit is " + settings.maxBytes());
            }
            byte[] bytes = Files.readAllBytes(path);
            Instant written = Files.getLastModifiedTime(path).toInstant();
            return new Underway(path, drop, bytes, readers.submit(() -> desk.inspect(drop.name(), bytes, written)));
        } catch (AccessDeniedException e) {
            return unreadable(path, drop, ProblemCode.P001, "permission denied");
        }
    }

    /** Keeps what was read once it is known what it is, and lets the file go once it is durable. */
    public synchronized void keep(Underway file) throws IOException {
        underway.add(file);
        bytesUnderway += file.bytes().length;
        while (!underway.isEmpty() && (underway.getFirst().inspection().isDone() || underway.size() > MOST_UNDERWAY
                || bytesUnderway > MOST_BYTES_UNDERWAY)) {
            keepFirst();
        }
    }

    /** Rejects a file that made its route fail: a defect must neither stop the folder nor try the same file for ever. */
    public void refuse(Exchange exchange) throws IOException {
        Path path = path(exchange);
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Drop drop = new Drop(String.valueOf(path.getFileName()), FileKey.of(path).toString(), clock.instant());
        LOG.error("the route failed on {}", path, cause);
        keep(unreadable(path, drop, ProblemCode.P008, String.valueOf(cause)));
    }

    private void keepFirst() throws IOException {
        Underway file = underway.removeFirst();
        bytesUnderway -= file.bytes().length;
        Path path = file.path();
        try {
            intake.keep(new Arrival(file.drop(), file.bytes(), inspection(file)),
                    () -> leave(path, intake.remove(path)),
                    problem -> leave(path, intake.moveToRejected(path, problem)));
        } catch (IOException e) {
            forget(); // they are in the folder still, and will be listed again
            throw e;
        }
    }

    private static CopyDesk.Inspection inspection(Underway file) throws IOException {
        try {
            return file.inspection().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error) {
                throw new IOException("no file's fault: " + e.getCause(), e);
            }
            LOG.error("the reader failed on {}", file.path(), e.getCause());
            return new CopyDesk.Inspection.Unreadable(
                    new Problem(ProblemCode.P008, file.drop().name(), String.valueOf(e.getCause())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + file.path(), e);
        }
    }

    private void forget() {
        underway.clear();
        bytesUnderway = 0;
    }

    @Override
    public void prepareOnStartup(GenericFileOperations<File> operations, GenericFileEndpoint<File> endpoint) {
    }

    @Override
    public boolean begin(GenericFileOperations<File> operations, GenericFileEndpoint<File> endpoint, Exchange exchange,
            GenericFile<File> file) {
        Path path = file.getFile().toPath();
        return !isPaused() && !stuck.contains(path) && isFile(path) && !WriteLease.isBeingWritten(path);
    }

    /** What is no file can neither be kept nor moved away safely: it stays where it is, and is spoken of once. */
    private boolean isFile(Path path) {
        boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        if (!isFile && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            if (noFiles.size() > REMEMBERED) {
                noFiles.clear();
            }
            if (noFiles.add(path)) {
                LOG.warn("left alone: {}", new Problem(ProblemCode.P007, path.toString(),
                        "it is a link, a pipe or a device").message());
            }
        }
        return isFile;
    }

    @Override
    public void abort(GenericFileOperations<File> operations, GenericFileEndpoint<File> endpoint, Exchange exchange,
            GenericFile<File> file) {
    }

    @Override
    public void commit(GenericFileOperations<File> operations, GenericFileEndpoint<File> endpoint, Exchange exchange,
            GenericFile<File> file) {
    }

    @Override
    public void rollback(GenericFileOperations<File> operations, GenericFileEndpoint<File> endpoint, Exchange exchange,
            GenericFile<File> file) {
        pause();
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return !isPaused();
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        settle();
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        LOG.warn("polling {} failed: {}", endpoint, cause.toString());
        settle();
        pause();
        return false;
    }

    private synchronized void settle() {
        try {
            while (!underway.isEmpty()) {
                keepFirst();
            }
            intake.drain();
        } catch (IOException e) {
            pause();
        }
    }

    private void pause() {
        pausedUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
    }

    private boolean isPaused() {
        return clock.instant().isBefore(pausedUntil);
    }

    private void leave(Path path, boolean left) {
        if (!left) {
            stuck.add(path);
        } else if (!settings.doneSuffix().isEmpty()) {
            intake.remove(path.resolveSibling(path.getFileName() + settings.doneSuffix()));
        }
    }

    private static Underway unreadable(Path path, Drop drop, ProblemCode code, String detail) {
        return new Underway(path, drop, new byte[0], CompletableFuture.completedFuture(
                new CopyDesk.Inspection.Unreadable(new Problem(code, drop.name(), detail))));
    }

    private static Path path(Exchange exchange) {
        GenericFile<?> file = exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE, GenericFile.class);
        if (file == null || !(file.getFile() instanceof File it)) {
            throw new IllegalStateException("not an exchange of a file route: " + exchange);
        }
        return it.toPath();
    }
}
