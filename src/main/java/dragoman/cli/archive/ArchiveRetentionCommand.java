package dragoman.cli.archive;

import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Complaint;
import dragoman.pipeline.Home;
import dragoman.pipeline.retention.RetentionRules;
import dragoman.pipeline.retention.RetentionRules.Expired;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code archive retention}: what the newsroom's own rules do not keep. */
@Command(name = "retention", mixinStandardHelpOptions = true, description = "Tell which dispatches the rules in dragoman.properties (retention.NAME.keep-for, .agency, .origin) no longer keep; without rules, everything is kept for ever. "
        + "Purges them only if --apply is given, and none that is under legal hold. Exit code 1 if there are none.")
final class ArchiveRetentionCommand implements Callable<Integer> {
    private final Parts parts;

    @Option(names = "--apply", description = "Purge them. Nothing brings them back.")
    private boolean apply;

    ArchiveRetentionCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        Expired expired = expired(home, parts.settings(home).archive().zone());
        Purging purging = new Purging(parts, home);
        expired.held().forEach(purging::tellHeld);
        Map<String, List<Version>> due = new LinkedHashMap<>();
        expired.due().forEach((rule, versions) -> {
            versions.forEach(version -> purging.tell(version, rule.reason()));
            due.put(rule.reason(), versions);
        });
        if (due.isEmpty()) {
            parts.terminal().note("nothing is to go");
            return 1;
        }
        if (apply) {
            purging.purge(due);
        } else {
            purging.tellDryRun();
        }
        return 0;
    }

    private Expired expired(Home home, ZoneId zone) throws IOException {
        RetentionRules rules;
        try {
            rules = RetentionRules.of(home.settings());
        } catch (IllegalArgumentException e) {
            throw new Complaint(home.settings() + ": " + e.getMessage(), e);
        }
        try (DispatchSearch search = parts.search(home)) {
            return search == null
                    ? Expired.NONE
                    : rules.expired(search, parts.holds(home),
                            LocalDate.now(parts.terminal().clock().withZone(zone)), zone);
        }
    }
}
