package dragoman.cli.lexicon;

import dragoman.cli.parts.Parts;
import dragoman.cli.print.Json;
import dragoman.cli.terminal.Progress;
import dragoman.cli.terminal.Terminal;
import dragoman.lexicon.learning.LearningProgress;
import dragoman.lexicon.learning.LearningReport;
import dragoman.lexicon.learning.LearningReport.Learned;
import dragoman.lexicon.memory.LinkedTexts;
import dragoman.lexicon.memory.StoryMemory;
import dragoman.pipeline.Home;
import dragoman.pipeline.lessons.StoryTexts;
import dragoman.search.DispatchSearch;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lexicon learn}: from sentences to translations of words. */
@Command(name = "learn", mixinStandardHelpOptions = true, description = "Learn what words are in other languages from all sentences that were imported, and that stories have. "
        + "Pairs of languages without new sentences are left as they are.")
final class LexiconLearnCommand implements Callable<Integer> {
    private final Parts parts;

    @Option(names = "--from-stories", description = "First look through the archive's stories for sentences and their translations; those that are known stay, those of stories that are no more go.")
    private boolean fromStories;

    @Option(names = "--json", description = "A JSON object a pair of languages.")
    private boolean json;

    LexiconLearnCommand(Parts parts) {
        this.parts = parts;
    }

    /** Exit code 1 if there was nothing to learn from. */
    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        StoryMemory stories = parts.stories(home);
        if (fromStories) {
            follow(home, stories);
        }
        LearningReport report;
        try (LearningBar bar = new LearningBar(parts.terminal())) {
            report = parts.memory(home).learn(List.of(stories), bar);
        }
        report.pairs().forEach(this::print);
        boolean any = report.pairs().stream().anyMatch(pair -> pair.sentences() > 0);
        if (!any) {
            parts.terminal().note("there are no sentences to learn from: see dragoman lexicon import --help");
        }
        return any ? 0 : 1;
    }

    private void follow(Home home, StoryMemory stories) throws IOException {
        try (DispatchSearch search = parts.search(home)) {
            StoryTexts texts = new StoryTexts(parts.journal(home), parts.aligner(home));
            List<LinkedTexts> links = search == null ? List.of() : texts.links(search);
            StoryMemory.Changes changes;
            try (Progress progress = new Progress(parts.terminal(), "align", links.size())) {
                changes = stories.follow(links, texts, progress::reach);
            }
            parts.terminal().note("%,d linked texts in stories, %,d new, %,d gone, %,d sentences"
                    .formatted(changes.links(), changes.added(), changes.gone(), changes.sentences()));
        }
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
