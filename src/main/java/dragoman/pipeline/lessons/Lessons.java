package dragoman.pipeline.lessons;

import dragoman.archive.journal.Journals;
import dragoman.lexicon.RenewableLexicon;
import dragoman.lexicon.learning.LearningReport;
import dragoman.lexicon.memory.Memories;
import dragoman.lexicon.memory.StoryMemory;
import dragoman.pipeline.Home;
import dragoman.search.DispatchSearch;
import dragoman.search.IndexMissingException;
import dragoman.search.Indexes;
import dragoman.story.SentenceAligners;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Teaches the lexicon what the archive's stories have to teach. Bean {@code lessons} of the routes: their step {@link #learn}.
 */
public final class Lessons {
    private static final Logger LOG = LoggerFactory.getLogger(Lessons.class);

    private final Home home;
    private final RenewableLexicon lexicon;

    /** Lessons for the lexicon of a home, which everything that runs in this process shares. */
    public Lessons(Home home, RenewableLexicon lexicon) {
        this.home = home;
        this.lexicon = lexicon;
    }

    /**
     * Learns from all stories and from what was imported, and has this process use it from then on.
     *
     * @return what it learned from, in a sentence
     */
    public synchronized String learn() throws IOException {
        StoryMemory stories = Memories.stories(home.lexicon());
        try (DispatchSearch search = Indexes.openSearch(home.index(), lexicon)) {
            StoryTexts texts = new StoryTexts(Journals.read(home.journal()), SentenceAligners.open(lexicon));
            StoryMemory.Changes changes = stories.follow(texts.links(search), texts, _ -> {
            });
            LOG.info("stories: {} linked texts, {} new and {} gone, {} sentences", changes.links(), changes.added(),
                    changes.gone(), changes.sentences());
        } catch (IndexMissingException e) {
            LOG.info("stories: nothing to learn from yet");
        }
        LearningReport report = Memories.translations(home.lexicon()).learn(List.of(stories), (_, _) -> {
        });
        lexicon.renew();
        String learned = report.pairs().stream()
                .map(pair -> "%s-%s from %,d sentences".formatted(pair.one().tag(), pair.other().tag(),
                        pair.sentences()))
                .collect(Collectors.joining(", "));
        return learned.isEmpty() ? "nothing to learn from yet" : "learned " + learned;
    }
}
