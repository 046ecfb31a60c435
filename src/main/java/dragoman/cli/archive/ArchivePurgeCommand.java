package dragoman.cli.archive;

import dragoman.cli.parts.Parts;
import dragoman.pipeline.Home;
import dragoman.pipeline.retention.LegalHolds;
import dragoman.search.Version;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archive purge}: what has to go for good. */
@Command(name = "purge", mixinStandardHelpOptions = true, description = "Remove dispatches from journal, archive and index for good, with what a machine made of them. A tombstone keeps id, digest, time and reason. "
        + "Only tells what would go unless --apply is given.")
final class ArchivePurgeCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Their ids, or as much of the beginning as tells them from others.")
    private List<String> ids;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; stays in the tombstone.")
    private String reason;

    @Option(names = "--apply", description = "Do it. Nothing brings them back.")
    private boolean apply;

    ArchivePurgeCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        String why = Parts.reason(reason);
        Optional<List<Version>> found = parts.versions(home, ids);
        if (found.isEmpty()) {
            return 1;
        }
        Purging purging = new Purging(parts, home);
        LegalHolds holds = parts.holds(home);
        List<Version> held = found.get().stream().filter(version -> holds.keep(version.id())).toList();
        if (!held.isEmpty()) {
            held.forEach(purging::tellHeld);
            return 1;
        }
        found.get().forEach(version -> purging.tell(version, why));
        if (apply) {
            purging.purge(Map.of(why, found.get()));
        } else {
            purging.tellDryRun();
        }
        return 0;
    }
}
