package dragoman.cli;

import dragoman.lexicon.ExportFormat;
import dragoman.lexicon.TranslationMemory;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lexicon export}: all that was imported, for other programs. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write all that was imported, as a table or a translation memory.")
final class LexiconExportCommand implements Callable<Integer> {
    private final Parts parts;

    @ParentCommand
    private LexiconCommand lexicon;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TSV", description = "tsv (a language a column, under a header) or tmx (1.4b).")
    private ExportFormat format;

    LexiconExportCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        TranslationMemory memory = parts.memory(parts.home(lexicon.main().home()));
        return memory.export(format, parts.terminal().out()) > 0 ? 0 : 1;
    }
}
