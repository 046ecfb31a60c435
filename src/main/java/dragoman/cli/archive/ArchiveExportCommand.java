package dragoman.cli.archive;

import dragoman.cli.parts.FilterOptions;
import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Complaint;
import dragoman.pipeline.Home;
import dragoman.search.DispatchSearch;
import dragoman.search.Hit;
import dragoman.search.SearchRequest;
import dragoman.search.SearchRequest.Detail;
import dragoman.search.SearchRequest.Order;
import dragoman.search.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archive export}: dispatches for others, wherever they stand. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false, description = "Write the dispatches that answer a question, or are of a day or a story, for others: sealed or not, in the order in which they came in. "
        + "Exit code 1 if there are none.")
final class ArchiveExportCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "The question; everything if there is none.")
    private List<String> words = List.of("*");

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "bag (BagIt, with all but TMX in it), warc, jsonl (as show --json), tmx (sentences of linked versions) or text (a folder, a file a dispatch).")
    private Form form;

    @Option(names = "--to", paramLabel = "PATH", description = "The file or folder to make; standard output by default, which a folder can't be.")
    private @Nullable Path to;

    @Option(names = "--day", paramLabel = "DAY", description = "Only what came in on this day (2026-03-01) by archive.time-zone.")
    private @Nullable LocalDate day;

    @Option(names = "--story", paramLabel = "ID", description = "Only versions of this story, named by any of them.")
    private @Nullable String story;

    @ArgGroup(exclusive = false, heading = "%nWhich dispatches:%n")
    private FilterOptions filter = new FilterOptions();

    /** What is written. */
    enum Form {
        BAG,
        WARC,
        JSONL,
        TMX,
        TEXT;

        boolean isFolder() {
            return this == BAG || this == TEXT;
        }
    }

    ArchiveExportCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Path target = to;
        if (target == null && form.isFolder()) {
            throw new Complaint("a folder is made: --to PATH");
        }
        if (target != null) {
            requireFree(target);
            requireFree(DispatchExport.unfinished(target));
        }
        Home home = parts.home();
        try (DispatchSearch search = parts.search(home)) {
            List<Version> chosen = search == null ? List.of() : chosen(search, parts.settings(home).archive().zone());
            if (search == null || chosen.isEmpty()) {
                parts.terminal().note("nothing to export");
                return 1;
            }
            DispatchExport export = new DispatchExport(parts, home, search, chosen, question());
            long written = export.write(form, target);
            if (target != null) {
                String unit = form == Form.TMX ? "pair of sentences" : "dispatch";
                String units = form == Form.TMX ? "pairs of sentences" : "dispatches";
                parts.terminal().note("%,d %s written to %s".formatted(written, written == 1 ? unit : units, target));
            }
            return written > 0 ? 0 : 1;
        }
    }

    private static void requireFree(Path path) {
        if (Files.exists(path)) {
            throw new Complaint(path + " is there already; nothing is written over");
        }
    }

    private List<Version> chosen(DispatchSearch search, ZoneId zone) throws IOException {
        Stream<Version> found = search
                .search(new SearchRequest(String.join(" ", words), null, filter.filter(), true, true,
                        Order.DATE, 0, Integer.MAX_VALUE, Detail.ID))
                .hits().stream().map(Hit::version);
        LocalDate received = day;
        if (received != null) {
            found = found.filter(version -> LocalDate.ofInstant(version.received(), zone).equals(received));
        }
        String named = story;
        if (named != null) {
            Optional<Version> member = parts.version(search, named);
            found = found.filter(version -> member.isPresent() && version.story().equals(member.get().story()));
        }
        return found.sorted(Comparator.comparing(Version::position).thenComparing(Version::id)).toList();
    }

    /** What was asked for, in words for whoever opens a bag. */
    private String question() {
        StringBuilder question = new StringBuilder(String.join(" ", words));
        if (day != null) {
            question.append(", received on ").append(day);
        }
        if (story != null) {
            question.append(", of the story ").append(story);
        }
        return question.toString();
    }
}
