package dragoman.cli.archive;

import dragoman.archive.Archive;
import dragoman.cli.parts.Parts;
import dragoman.cli.print.Json;
import dragoman.pipeline.Home;
import dragoman.search.Version;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archive hold}: what must not go, whatever the rules. */
@Command(name = "hold", mixinStandardHelpOptions = true, description = "Put dispatches under legal hold: neither retention nor a person purges them until they are released. Without any, list what is held.")
final class ArchiveHoldCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Their ids, or as much of the beginning as tells them from others.")
    private List<String> ids = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; goes on record.")
    private @Nullable String reason;

    @Option(names = "--json", description = "List an object a line.")
    private boolean json;

    ArchiveHoldCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        Archive target = parts.archive(home, parts.settings(home));
        if (ids.isEmpty()) {
            return list(target.holds());
        }
        String why = Parts.reason(reason);
        LegalHold hold = new LegalHold(target, home);
        Optional<List<Version>> found = parts.versions(home, ids);
        for (Version version : found.orElse(List.of())) {
            hold.put(version.id(), why);
            parts.terminal().note(version.id() + " is under legal hold");
        }
        return found.isPresent() ? 0 : 1;
    }

    private int list(Map<String, String> holds) {
        holds.forEach((id, why) -> parts.terminal().line(json
                ? Json.line(Map.of("id", id, "reason", why))
                : id + "  " + why));
        return holds.isEmpty() ? 1 : 0;
    }
}
