package dragoman.cli;

import dragoman.archive.JournalDamagedException;
import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Progress;
import dragoman.lexicon.memory.MemoryContents;
import dragoman.model.Checkpoint;
import dragoman.model.JournalPosition;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.feeds.FeedState;
import dragoman.pipeline.feeds.FeedStates;
import dragoman.pipeline.intake.Rejections;
import dragoman.pipeline.translation.TranslationStatus;
import dragoman.search.DispatchSearch;
import dragoman.translate.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code doctor}: is everything as it should be? */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Check the home folder: settings, disk, journal record by record, index, lexicon, feeds, translation. Changes nothing.")
final class DoctorCommand implements Callable<Integer> {
    private static final long LITTLE_ROOM = 1L << 30;

    private final Parts parts;
    private boolean healthy = true;

    DoctorCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        good("java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        if (!Files.isDirectory(home.root())) {
            bad(new Problem(ProblemCode.P001, home.root().toString(),
                    "there is no such folder yet; the first ingest or run makes it"));
            return 1;
        }
        good("home " + home.root());
        Settings settings = parts.settings(home);
        good(Files.exists(home.settings()) ? "settings " + home.settings() : "settings all at their defaults");
        checkDisk(home);
        checkRoutes(home);
        JournalPosition end = checkJournal(home);
        checkIndex(home, end);
        checkLexicon(home);
        new FeedStates(home).all().forEach(this::checkFeed);
        checkTranslation(home);
        checkServing(home, settings.serving());
        int rejected = new Rejections(home).files().size();
        say(rejected == 0, rejected == 0
                ? "nothing waits in rejected/"
                : (rejected == 1 ? "1 file waits in " : rejected + " files wait in ") + home.rejected()
                        + ": read the .problem.json beside each, then dragoman requeue");
        return healthy ? 0 : 1;
    }

    private void checkDisk(Home home) throws IOException {
        long room = Files.getFileStore(home.root()).getUsableSpace();
        if (!Files.isWritable(home.root())) {
            bad(new Problem(ProblemCode.P023, home.root().toString(), "this user may not write here"));
        } else if (room < LITTLE_ROOM) {
            bad(new Problem(ProblemCode.P023, home.root().toString(), "%,d MB are left".formatted(room >> 20)));
        } else {
            good("%,d GB of disk are free".formatted(room >> 30));
        }
    }

    private void checkRoutes(Home home) {
        Path own = home.routes();
        good(Files.isDirectory(own) ? "routes " + own : "routes as shipped");
    }

    /** Reads the whole journal: every checksum is checked on the way. */
    private JournalPosition checkJournal(Home home) {
        if (!Files.isDirectory(home.journal())) {
            good("no journal yet");
            return JournalPosition.START;
        }
        long[] entries = {0};
        try (Progress progress = new Progress(parts.terminal(), "journal", 0)) {
            JournalPosition end = parts.journal(home).replay(JournalPosition.START,
                    (_, _, _) -> progress.reach(++entries[0]));
            good("journal whole: %,d entries".formatted(entries[0]));
            return end;
        } catch (JournalDamagedException e) {
            bad(e.problem());
            return JournalPosition.START;
        } catch (IOException e) {
            bad(new Problem(ProblemCode.P024, home.journal().toString(), String.valueOf(e.getMessage())));
            return JournalPosition.START;
        }
    }

    private void checkIndex(Home home, JournalPosition end) throws IOException {
        try (DispatchSearch search = parts.search(home)) {
            if (search == null) {
                good("no index yet");
                return;
            }
            Checkpoint reached = search.checkpoint();
            say(reached.position().compareTo(end) <= 0,
                    "index holds %,d dispatches%s".formatted(reached.tally().accepted(),
                            reached.position().equals(end)
                                    ? ", up to the journal's end"
                                    : "; the next start brings it up to the journal's end"));
        } catch (Complaint e) {
            say(false, String.valueOf(e.getMessage()));
        }
    }

    private void checkLexicon(Home home) throws IOException {
        try {
            parts.lexicon(home);
            MemoryContents contents = parts.memory(home).contents();
            good("lexicon built in, with %,d imported sources and %,d sentence pairs learned from"
                    .formatted(contents.sources().size(), contents.learnedFrom()));
        } catch (Complaint e) {
            say(false, String.valueOf(e.getMessage()));
        }
    }

    private void checkFeed(String name, FeedState feed) {
        boolean well = feed.failures() == 0;
        String last = feed.succeeded() == null ? "never yet" : "last at " + feed.succeeded();
        say(well, "feed %s answered %s; %,d entries accepted, %,d duplicate%s".formatted(name, last,
                feed.entries().accepted(), feed.entries().duplicate(),
                well ? "" : "; %,d failures since: %s".formatted(feed.failures(), feed.trouble())));
    }

    private void checkTranslation(Home home) throws IOException {
        try {
            TranslationStatus status = TranslationStatus.of(home);
            for (EngineSettings engine : parts.engines(home)) {
                TranslationStatus.Trouble trouble = status.troubles().get(engine.name());
                say(trouble == null, "engine %s is set up%s".formatted(engine.name(), trouble == null
                        ? ""
                        : "; %,d dispatches since its last translation failed, the last at %s: %s"
                                .formatted(trouble.failures(), trouble.at(), trouble.last())));
            }
            status.wanted()
                    .forEach((rule, versions) -> good("the rule %s wanted %,d versions that nobody has sent, at %s"
                            .formatted(rule, versions, status.at())));
        } catch (Complaint e) {
            say(false, String.valueOf(e.getMessage()));
        }
    }

    private void checkServing(Home home, Settings.Serving serving) {
        try {
            String token = AccessToken.of(home, serving, parts.terminal().environment());
            good(serving.port().isEmpty()
                    ? "run does not answer over HTTP"
                    : "run answers over HTTP at " + serving.address() + " port " + serving.port().getAsInt()
                            + (token == null ? ", to this machine" : ", to who brings the token"));
        } catch (Complaint e) {
            say(false, String.valueOf(e.getMessage()));
        }
    }

    private void good(String what) {
        say(true, what);
    }

    private void bad(Problem problem) {
        say(false, problem.message());
    }

    private void say(boolean well, String what) {
        healthy &= well;
        parts.terminal().line((well ? "ok   " : "look ") + what);
    }
}
