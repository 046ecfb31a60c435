package dragoman.cli;

import dragoman.archive.JournalEntry;
import dragoman.cli.parts.Parts;
import dragoman.cli.print.Json;
import dragoman.cli.terminal.Terminal;
import dragoman.model.Checkpoint;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import dragoman.pipeline.intake.Rejections;
import dragoman.search.DispatchSearch;
import dragoman.search.Facet;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats}: how much came in, and what it is. */
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Count what came in, and what became of it. Received is always accepted + duplicate + rejected.")
final class StatsCommand implements Callable<Integer> {
    /** What has few values, also in a large archive. */
    private static final List<Facet> COUNTED = List.of(Facet.LANGUAGE, Facet.ORIGIN, Facet.AGENCY, Facet.FORMAT,
            Facet.COMPLETENESS);

    private final Parts parts;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    StatsCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        Map<String, Object> stats = new LinkedHashMap<>();
        try (DispatchSearch search = parts.search(home)) {
            Checkpoint checkpoint = search == null ? Checkpoint.START : search.checkpoint();
            Tally behind = since(home, checkpoint);
            Tally tally = checkpoint.tally().plus(behind);
            stats.put("received", tally.received());
            stats.put("accepted", tally.accepted());
            stats.put("duplicate", tally.duplicate());
            stats.put("rejected", tally.rejected());
            stats.put("waitingInRejected", new Rejections(home).files().size());
            stats.put("notIndexedYet", behind.accepted());
            for (Facet facet : COUNTED) {
                stats.put(facet.name().toLowerCase(Locale.ROOT), search == null ? Map.of() : search.counts(facet));
            }
        }
        if (json) {
            parts.terminal().line(Json.line(stats));
        } else {
            stats.forEach(this::print);
        }
        return 0;
    }

    /** What the journal holds behind the index's last commit. */
    private Tally since(Home home, Checkpoint checkpoint) throws IOException {
        Tally[] tally = {Tally.NONE};
        parts.journal(home).replay(checkpoint.position(), (_, _, entry) -> tally[0] = tally[0].plus(switch (entry) {
            case JournalEntry.Acceptance it -> new Tally(it.dispatches().size(), 0, 0);
            case JournalEntry.Repetition _ -> new Tally(0, 1, 0);
            case JournalEntry.Rejection _ -> new Tally(0, 0, 1);
            case JournalEntry.Tied _ -> Tally.NONE;
        }));
        return tally[0];
    }

    private void print(String name, Object value) {
        Terminal terminal = parts.terminal();
        String label = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        if (value instanceof Map<?, ?> counts) {
            terminal.line(label);
            counts.forEach((key, count) -> terminal.line("  %-22s%10s".formatted(key, count)));
        } else {
            terminal.line("%-24s%,10d".formatted(label, ((Number) value).longValue()));
        }
    }
}
