package dragoman.archive.verify;

import dragoman.archive.Finding;
import dragoman.archive.IndexView;
import dragoman.archive.JournalEntry;
import dragoman.archive.VerifyListener;
import dragoman.archive.VerifyReport;
import dragoman.archive.VerifyRequest;
import dragoman.archive.day.ArchiveEvent;
import dragoman.archive.day.ArchiveRoot;
import dragoman.archive.day.DayStore;
import dragoman.archive.day.EventLog;
import dragoman.archive.disk.Folders;
import dragoman.archive.disk.Throttle;
import dragoman.archive.entry.EntryVisitor;
import dragoman.archive.entry.WarcScan;
import dragoman.archive.journal.JournalFolder;
import dragoman.archive.journal.WarcJournalReader;
import dragoman.archive.warc.JournalFileName;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Checks archive and journal from end to end, and the index against both. Good for one run. */
public final class Verifier {
    /** How many days are read at a time: hashing keeps a core busy, and what else runs wants some, too. */
    private static final int THREADS = 2;

    private final JournalFolder journal;
    private final Path archive;
    private final EventLog events;
    private final VerifyRequest request;
    private final Clock clock;
    private final VerifyListener listener;
    private final Throttle throttle;
    private final @Nullable IndexView indexView;
    private final IndexCheck index;
    private final List<Finding> findings = new ArrayList<>();
    private boolean recorded = true;

    public Verifier(JournalFolder journal, VerifyRequest request, @Nullable IndexView index, Clock clock,
            VerifyListener listener) {
        this.journal = journal;
        this.archive = journal.sealed().archive();
        this.events = new EventLog(archive);
        this.request = request;
        this.clock = clock;
        this.listener = listener;
        this.throttle = new Throttle(request.bytesPerSecond());
        this.indexView = index;
        this.index = new IndexCheck(index, this::find);
    }

    /**
     * Checks.
     *
     * @param work an empty folder for what has to be written meanwhile
     * @param random chooses the sample
     */
    public VerifyReport verify(Path work, RandomGenerator random) throws IOException {
        List<LocalDate> days = new ArrayList<>(Files.isDirectory(archive) ? journal.sealed().days() : List.of());
        checkGaps();
        int passedOver = 0;
        if (Files.isDirectory(archive)) {
            ArchiveRoot.check(archive, work).forEach(this::find);
            checkEvents(days);
            Run run = run();
            days.removeIf(day -> request.since() != null && day.isBefore(request.since()));
            int before = days.size();
            days.removeIf(day -> run.whole().contains(DayStore.id(day)));
            passedOver = before - days.size();
            choose(days, random);
            checkDays(days, run, work);
        }
        checkJournal();
        if (request.isWhole() && passedOver == 0 && findings.isEmpty()) {
            index.end(new WarcJournalReader(journal));
        }
        return new VerifyReport(days.size(), passedOver, index.dispatches(), throttle.bytes(), recorded, findings);
    }

    private void find(Finding finding) {
        findings.add(finding);
        listener.found(finding);
    }

    /** Serial numbers of the files, wherever they stand: a gap is a file that is missing. */
    private void checkGaps() throws IOException {
        List<String> files = journal.files();
        for (int i = 1; i < files.size(); i++) {
            JournalFileName name = JournalFileName.parse(files.get(i)).orElseThrow();
            if (!name.follows(JournalFileName.parse(files.get(i - 1)).orElseThrow())) {
                find(new Finding(files.get(i), null, "a file between it and " + files.get(i - 1) + " is missing"));
            }
        }
    }

    private void checkEvents(List<LocalDate> days) throws IOException {
        Set<String> sealed = new HashSet<>();
        for (EventLog.Line line : events.read()) {
            switch (line) {
                case EventLog.Line.Damaged(long number, String what, boolean _) ->
                    find(new Finding("archive/" + EventLog.FILE, null, "line " + number + ": " + what));
                case EventLog.Line.Whole(ArchiveEvent event) -> {
                    if (event.type() == ArchiveEvent.Type.INGESTION) {
                        sealed.add(event.object());
                    }
                }
            }
        }
        for (LocalDate day : days) {
            if (!sealed.remove(DayStore.id(day))) {
                find(new Finding("archive/" + EventLog.FILE, null, "it does not tell that " + day + " was sealed"));
            }
        }
        sealed.forEach(missing -> find(new Finding("archive", null, missing + " was sealed, and is missing")));
    }

    /**
     * A run of verifying that may take several starts.
     *
     * @param id its name in the events
     * @param whole the days that it has found whole before
     */
    private record Run(String id, Set<String> whole) {
    }

    private Run run() throws IOException {
        if (request.resume()) {
            String open = null;
            Set<String> whole = new HashSet<>();
            for (ArchiveEvent event : events.events()) {
                if (event.type() == ArchiveEvent.Type.FIXITY_CHECK && event.run() != null) {
                    if (!event.run().equals(open)) {
                        whole.clear();
                    }
                    open = event.object().equals(ArchiveEvent.ARCHIVE) ? null : event.run();
                    if (event.success() && (!request.everyRecord() || event.inventory() != null)) {
                        whole.add(event.object());
                    }
                }
            }
            if (open != null) {
                return new Run(open, whole);
            }
        }
        return new Run(clock.instant().toString(), Set.of());
    }

    private void choose(List<LocalDate> days, RandomGenerator random) {
        if (request.sample() > 0 && request.sample() < days.size()) {
            Collections.shuffle(days, random);
            days.subList(request.sample(), days.size()).clear();
            Collections.sort(days);
        }
    }

    private void checkDays(List<LocalDate> days, Run run, Path work) throws IOException {
        long total = 0;
        for (LocalDate day : days) {
            total += size(day);
        }
        int damaged = 0;
        try (DayStore store = DayStore.open(archive, work.resolve("objects"));
                SideBySide<DayCheck.Outcome> checks = new SideBySide<>(THREADS)) {
            Map<String, String> inventories = request.everyRecord() ? Map.of() : events.inventories();
            days.forEach(day -> checks.begin(() -> check(day, inventories.get(DayStore.id(day)), store)));
            for (LocalDate _ : days) {
                damaged += take(checks.next(), run) ? 0 : 1;
                listener.reached(throttle.bytes(), total);
            }
        } catch (IOException e) {
            if (findings.isEmpty()) {
                throw e;
            }
            return; // The root is such that no day can be opened, which was found already.
        }
        record(ArchiveEvent.ARCHIVE, damaged == 0, "%d days verified, %d damaged".formatted(days.size(), damaged), run,
                null);
    }

    /** A day that something is purged from while it is read seems damaged: so it is looked at again before that is said. */
    private DayCheck.Outcome check(LocalDate day, @Nullable String known, DayStore store) throws IOException {
        DayCheck.Outcome first = new DayCheck(store, day, throttle, indexView).check(known);
        return first.findings().isEmpty() ? first : new DayCheck(store, day, throttle, indexView).check(known);
    }

    /** Takes over what the check of a day came to; gives whether it is whole. */
    private boolean take(DayCheck.Outcome day, Run run) {
        day.findings().forEach(this::find);
        index.add(day.index());
        boolean whole = day.findings().isEmpty();
        record(DayStore.id(day.day()), whole, whole ? "whole" : day.findings().size() + " findings", run,
                day.inventory());
        return whole;
    }

    private long size(LocalDate day) throws IOException {
        long bytes = 0;
        for (Path path : Folders.walk(archive.resolve(day.toString()))) {
            bytes += Files.isRegularFile(path) ? Files.size(path) : 0;
        }
        return bytes;
    }

    private void record(String object, boolean success, String detail, Run run, @Nullable String inventory) {
        try {
            if (recorded) {
                events.append(new ArchiveEvent(ArchiveEvent.Type.FIXITY_CHECK, clock.instant(), object, success, detail,
                        run.id(), inventory));
            }
        } catch (IOException _) {
            recorded = false;
        }
    }

    /** What is not sealed yet. The newest file may end in what is just being written. */
    private void checkJournal() throws IOException {
        String newest = journal.newest().orElse("");
        for (String file : journal.unsealed()) {
            Path path = journal.file(file);
            throttle.took(Files.size(path));
            WarcScan scan = new WarcScan(path, new EntryVisitor() {
                @Override
                public void entry(JournalPosition start, JournalEntry entry) throws IOException {
                    index.entry(start, entry);
                }

                @Override
                public void damage(JournalPosition place, String what) throws IOException {
                    if (!file.equals(newest) || !what.equals(WarcScan.CUT_SHORT)) {
                        find(new Finding("journal/" + place.file(), place.offset(), what));
                    }
                }
            });
            try {
                scan.read((_, _) -> {
                });
            } catch (NoSuchFileException e) {
                if (!journal.isSealed(file)) {
                    throw e;
                }
            }
        }
    }
}
