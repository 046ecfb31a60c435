package dragoman.cli.lexicon;

import dragoman.cli.parts.Parts;
import dragoman.lexicon.exchange.ExportFormat;
import dragoman.pipeline.Home;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lexicon export}: all that was imported or found in stories, for other programs. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write all that was imported, or what stories have taught, as a table or a translation memory.")
final class LexiconExportCommand implements Callable<Integer> {
    private final Parts parts;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TSV", description = "tsv (a language a column, under a header) or tmx (1.4b).")
    private ExportFormat format;

    @Option(names = "--from-stories", description = "The sentences of linked stories instead, as `learn --from-stories` found them; in TMX each with where it comes from.")
    private boolean fromStories;

    LexiconExportCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        PrintStream out = parts.terminal().out();
        long written = fromStories ? parts.stories(home).export(format, out) : parts.memory(home).export(format, out);
        return written > 0 ? 0 : 1;
    }
}
