package dragoman.cli.archive;

import dragoman.archive.Archive;
import dragoman.archive.DaySummary;
import dragoman.archive.JournalInUseException;
import dragoman.archive.JournalWriter;
import dragoman.archive.journal.Journals;
import dragoman.cli.parts.Parts;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code archive seal}: what the nightly job does, now. */
@Command(name = "seal", mixinStandardHelpOptions = true, description = "Move each day of the journal that is over into the archive. May be run at any time, also beside the service.")
final class ArchiveSealCommand implements Callable<Integer> {
    private final Parts parts;

    ArchiveSealCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        Settings settings = parts.settings(home);
        int sealed = seal(home, settings);
        parts.terminal().note(ArchiveText.days(sealed) + " sealed");
        return 0;
    }

    /** While nobody else writes, the newest day can be sealed as well: the journal stays ours until that is done. */
    private int seal(Home home, Settings settings) throws IOException {
        Archive target = parts.archive(home, settings);
        try (JournalWriter journal = Journals.open(home.journal(),
                parts.terminal().clock().withZone(settings.archive().zone()), settings.journalFileBytes())) {
            journal.problems().forEach(problem -> parts.terminal().note(problem.message()));
            journal.endFile();
            return target.seal(true, this::tell);
        } catch (JournalInUseException _) {
            return target.seal(false, this::tell);
        }
    }

    private void tell(DaySummary day) {
        parts.terminal().line(ArchiveText.line(day));
    }
}
