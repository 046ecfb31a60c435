package dragoman.cli.lexicon;

import dragoman.cli.parts.Parts;
import dragoman.cli.print.Json;
import dragoman.cli.terminal.Progress;
import dragoman.cli.terminal.Terminal;
import dragoman.lexicon.exchange.ImportFormat;
import dragoman.lexicon.exchange.ImportRequest;
import dragoman.lexicon.memory.ImportReport;
import dragoman.lexicon.memory.TranslationMemory;
import dragoman.model.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexicon import}: dictionaries, translation memories and parallel texts. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Import dictionaries of dictd, translation memories in TMX, tables and parallel texts. "
        + "Dictionary entries count at once, sentences after `lexicon learn`. What is there already is not kept twice.")
final class LexiconImportCommand implements Callable<Integer> {
    private final Parts parts;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; else by name and content.")
    private @Nullable ImportFormat format;

    @Option(names = "--from", paramLabel = "LANG", description = "The language of the first column or file, where neither header nor name tells.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "LANG", description = "The language of the next; may be given again for a third column.")
    private List<String> to = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", description = "What to keep it as; else the file's name without its ending.")
    private @Nullable String name;

    @Option(names = "--json", description = "A JSON object a source.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files; of parallel texts both, one after the other.")
    private List<Path> files;

    LexiconImportCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        TranslationMemory memory = parts.memory(parts.home());
        List<Language> languages = Stream.concat(Stream.ofNullable(from), to.stream()).map(LanguageOption::of).toList();
        boolean refused = false;
        for (List<Path> source : sources()) {
            ImportReport report;
            try (Progress progress = new Progress(parts.terminal(), "import", 0)) {
                report = memory.add(new ImportRequest(source, format, languages, name), progress::reach);
            }
            refused |= report instanceof ImportReport.Refused;
            print(report);
        }
        return refused ? 1 : 0;
    }

    /** Each source's files: one, or the two of a parallel text. */
    private List<List<Path>> sources() {
        List<List<Path>> sources = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            boolean pair = i + 1 < files.size()
                    && (format == ImportFormat.MOSES || (format == null && isParallel(files.get(i), files.get(i + 1))));
            sources.add(pair ? List.of(files.get(i), files.get(i + 1)) : List.of(files.get(i)));
            i += pair ? 1 : 0;
        }
        return sources;
    }

    /** Whether two files have one name but for their endings, which are two languages. */
    private static boolean isParallel(Path one, Path other) {
        return !one.equals(other) && stem(one).equals(stem(other)) && isLanguage(one) && isLanguage(other);
    }

    private static boolean isLanguage(Path file) {
        String name = unpacked(file);
        return Language.of(name.substring(name.lastIndexOf('.') + 1)).isPresent();
    }

    private static String stem(Path file) {
        String name = unpacked(file);
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String unpacked(Path file) {
        String path = file.toString();
        return path.endsWith(".gz") ? path.substring(0, path.length() - ".gz".length()) : path;
    }

    private void print(ImportReport report) {
        Terminal terminal = parts.terminal();
        switch (report) {
            case ImportReport.Refused it -> terminal.error(it.problem().message());
            case ImportReport.Imported it -> {
                if (json) {
                    terminal.line(Json.line(json(it)));
                } else {
                    terminal.line("%s  %,d entries, %,d sentences, %,d known already%s%s".formatted(it.name(),
                            it.entries(), it.sentences(), it.known(), count(it.passedOver(), " passed over"),
                            count(it.badLines(), " bad lines")));
                }
                it.firstBad().forEach(bad -> terminal.note(it.name() + " " + bad));
                if (it.badLines() > it.firstBad().size()) {
                    terminal.note("%s and %,d more".formatted(it.name(), it.badLines() - it.firstBad().size()));
                }
            }
        }
    }

    private static String count(long number, String what) {
        return number == 0 ? "" : ", %,d%s".formatted(number, what);
    }

    private static Map<String, Object> json(ImportReport.Imported report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", report.name());
        json.put("format", report.format().name().toLowerCase(Locale.ROOT));
        json.put("entries", report.entries());
        json.put("sentences", report.sentences());
        json.put("known", report.known());
        json.put("passedOver", report.passedOver());
        json.put("badLines", report.badLines());
        return json;
    }
}
