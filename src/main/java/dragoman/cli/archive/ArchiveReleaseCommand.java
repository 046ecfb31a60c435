package dragoman.cli.archive;

import dragoman.archive.Archive;
import dragoman.cli.parts.Parts;
import dragoman.pipeline.Home;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archive release}: the end of a legal hold. */
@Command(name = "release", mixinStandardHelpOptions = true, description = "Release dispatches from legal hold.")
final class ArchiveReleaseCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Their ids, as archive hold lists them.")
    private List<String> ids;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; goes on record.")
    private String reason;

    ArchiveReleaseCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        Archive target = parts.archive(home, parts.settings(home));
        String why = Parts.reason(reason);
        LegalHold hold = new LegalHold(target, home);
        SortedMap<String, String> holds = target.holds();
        int missing = 0;
        for (String id : ids) {
            if (holds.containsKey(id)) {
                hold.release(id, why);
                parts.terminal().note(id + " is released");
            } else {
                parts.terminal().error(id + " is under no legal hold");
                missing++;
            }
        }
        return missing == 0 ? 0 : 1;
    }
}
