package dragoman.cli;

import dragoman.lexicon.LearningProgress;
import dragoman.lexicon.LearningReport;
import dragoman.lexicon.LearningReport.Learned;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lexicon learn}: from sentences to translations of words. */
@Command(name = "learn", mixinStandardHelpOptions = true, description = "Learn what words are in other languages from all sentences that were imported. "
        + "Pairs of languages without new sentences are left as they are.")
final class LexiconLearnCommand implements Callable<Integer> {
    private final Parts parts;

    @ParentCommand
    private LexiconCommand lexicon;

    @Option(names = "--json", description = "A JSON object a pair of languages.")
    private boolean json;

    LexiconLearnCommand(Parts parts) {
        this.parts = parts;
    }

    /** Exit code 1 if there was nothing to learn from. */
    @Override
    public Integer call() throws IOException {
        LearningReport report;
        try (LearningBar bar = new LearningBar(parts.terminal())) {
            report = parts.memory(parts.home(lexicon.main().home())).learn(List.of(), bar);
        }
        report.pairs().forEach(this::print);
        boolean any = report.pairs().stream().anyMatch(pair -> pair.sentences() > 0);
        if (!any) {
            parts.terminal().note("there are no sentences to learn from: see dragoman lexicon import --help");
        }
        return any ? 0 : 1;
    }

    private void print(Learned pair) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("languages", List.of(pair.one().tag(), pair.other().tag()));
            object.put("sentences", pair.sentences());
            object.put("terms", pair.terms());
            object.put("learned", pair.anew());
            parts.terminal().line(Json.line(object));
        } else if (pair.sentences() > 0) {
            parts.terminal().line("%s-%s  %,d sentences, %,d words%s".formatted(pair.one().tag(), pair.other().tag(),
                    pair.sentences(), pair.terms(), pair.anew() ? "" : ", as before"));
        }
    }

    /** A bar that begins once it is known how much there is to do. */
    private static final class LearningBar implements LearningProgress, AutoCloseable {
        private final Terminal terminal;
        private @Nullable Progress progress;

        LearningBar(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void reached(long done, long total) {
            if (progress == null) {
                progress = new Progress(terminal, "learn", total);
            }
            progress.reach(done);
        }

        @Override
        public void close() {
            if (progress != null) {
                progress.close();
            }
        }
    }
}
