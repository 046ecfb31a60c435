package dragoman.archive.journal;

import dragoman.archive.JournalEntry;
import dragoman.archive.JournalWriter;
import dragoman.archive.entry.EntryRecords;
import dragoman.archive.warc.JournalFileName;
import dragoman.archive.warc.JournalRecord;
import dragoman.archive.warc.MemberWriter;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Appends to the newest file. What was not forced yet is held in memory, compressed, so that no reader sees it. */
final class WarcJournalWriter implements JournalWriter {
    /** So much waits for a force at most; then it comes by itself. */
    private static final int MOST_PENDING = 64 << 20;

    private final JournalFolder folder;
    private final WriterLock lock;
    private final Clock clock;
    private final long maxFileBytes;
    private final EntryRecords records;
    private final List<Problem> problems;
    private final MemberWriter members = new MemberWriter();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    /** Null where the next entry begins a new file. */
    private @Nullable OpenFile current;
    private JournalPosition end;
    private State state = State.USABLE;

    private enum State {
        USABLE,
        FAILED,
        CLOSED
    }

    /** The file that is appended to, and the day of its entries by the clock's zone. */
    private record OpenFile(LocalDate day, FileChannel channel) {
    }

    private WarcJournalWriter(JournalFolder folder, WriterLock lock, TailRepair.Outcome repaired, Clock clock,
            long maxFileBytes, Supplier<UUID> ids) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.clock = clock;
        this.maxFileBytes = maxFileBytes;
        this.records = new EntryRecords(ids);
        this.problems = repaired.problems();
        this.end = repaired.end();
        this.current = reopen();
    }

    /** See {@link Journals#open(java.nio.file.Path, JournalPosition, Clock, long)}. */
    static WarcJournalWriter open(JournalFolder folder, JournalPosition knownGood, Clock clock, long maxFileBytes,
            Supplier<UUID> ids) throws IOException {
        if (maxFileBytes <= 0) {
            throw new IllegalArgumentException("no room in a file: " + maxFileBytes);
        }
        folder.create();
        WriterLock lock = WriterLock.take(folder.path());
        try {
            TailRepair.Outcome repaired = new TailRepair(folder).repair(knownGood);
            return new WarcJournalWriter(folder, lock, repaired, clock, maxFileBytes, ids);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private @Nullable OpenFile reopen() throws IOException {
        if (end.equals(JournalPosition.START) || folder.isSealed(end.file())) {
            return null;
        }
        LocalDate day = JournalFileName.parse(end.file()).orElseThrow().day(clock.getZone());
        FileChannel channel = FileChannel.open(folder.file(end.file()), StandardOpenOption.WRITE);
        return new OpenFile(day, channel.position(end.offset()));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public JournalPosition end() {
        return end;
    }

    @Override
    public JournalPosition append(JournalEntry entry) throws IOException {
        begin();
        Instant now = clock.instant();
        if (current == null || isFull(current, now)) {
            roll(now);
        }
        JournalPosition start = end;
        for (JournalRecord record : records.write(entry)) {
            add(record);
        }
        if (pending.size() > MOST_PENDING) {
            flush();
        }
        state = State.USABLE;
        return start;
    }

    @Override
    public void force() throws IOException {
        begin();
        flush();
        state = State.USABLE;
    }

    /** Whatever throws from here on leaves the writer failed. */
    private void begin() throws IOException {
        state = switch (state) {
            case USABLE -> State.FAILED;
            case FAILED -> throw new IOException("the journal cannot be written since a write failed; open it anew");
            case CLOSED -> throw new IOException("the journal was closed");
        };
    }

    private boolean isFull(OpenFile file, Instant now) {
        return end.offset() >= maxFileBytes || LocalDate.ofInstant(now, clock.getZone()).isAfter(file.day());
    }

    @Override
    public void endFile() throws IOException {
        begin();
        leave();
        state = State.USABLE;
    }

    private void leave() throws IOException {
        flush();
        if (current != null) {
            current.channel().close();
            current = null;
        }
    }

    private void roll(Instant now) throws IOException {
        leave();
        JournalFileName previous = end.equals(JournalPosition.START)
                ? null
                : JournalFileName.parse(end.file()).orElseThrow();
        JournalFileName name = JournalFileName.next(previous, now);
        current = new OpenFile(name.day(clock.getZone()), folder.create(name.toString()));
        end = new JournalPosition(name.toString(), 0);
        add(records.warcinfo(name.toString(), now));
    }

    private void add(JournalRecord record) {
        int before = pending.size();
        members.write(record.toBytes(), pending);
        end = new JournalPosition(end.file(), end.offset() + pending.size() - before);
    }

    private void flush() throws IOException {
        if (current == null || pending.size() == 0) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(pending.toByteArray());
        while (bytes.hasRemaining()) {
            current.channel().write(bytes);
        }
        current.channel().force(false);
        pending.reset();
    }

    @Override
    public void close() throws IOException {
        if (state == State.CLOSED) {
            return;
        }
        boolean usable = state == State.USABLE;
        state = State.CLOSED;
        try (lock; members) {
            if (usable) {
                flush();
            }
            if (current != null) {
                current.channel().close();
            }
        }
    }
}
