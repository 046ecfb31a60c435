package dragoman.pipeline.lessons;

import dragoman.archive.JournalEntry;
import dragoman.archive.JournalReader;
import dragoman.lexicon.TranslationUnit;
import dragoman.lexicon.memory.LinkedTexts;
import dragoman.lexicon.memory.StoryMemory;
import dragoman.model.Evidence;
import dragoman.model.JournalPosition;
import dragoman.model.Language;
import dragoman.model.Link;
import dragoman.model.Tie;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import dragoman.story.Alignment;
import dragoman.story.Bead;
import dragoman.story.SentenceAligner;
import dragoman.story.VersionText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the stories of an archive teach: each link between two versions that people wrote, if it is sure enough, and the
 * sentences of the two that are sure to say the same.
 */
public final class StoryTexts implements StoryMemory.Aligning {
    /** Links are made from less; to learn from a wrong one does more harm than to pass over a right one. */
    private static final double SURE_LINK = 0.9;
    private static final double SURE_SENTENCES = 0.9;
    private static final String MACHINE = "machine-translation";

    private final JournalReader journal;
    private final SentenceAligner aligner;
    private final Map<String, JournalPosition> positions = new HashMap<>();

    /** The stories of an archive with this journal. */
    public StoryTexts(JournalReader journal, SentenceAligner aligner) {
        this.journal = journal;
        this.aligner = aligner;
    }

    /** The links of all stories to learn from, the oldest story's first. */
    public List<LinkedTexts> links(DispatchSearch search) throws IOException {
        List<LinkedTexts> links = new ArrayList<>();
        try (Stream<List<Version>> stories = search.stories()) {
            Iterator<List<Version>> next = stories.iterator();
            while (next.hasNext()) {
                List<Version> story = next.next();
                if (story.size() > 1) {
                    links(story, links);
                }
            }
        }
        return links;
    }

    /** The links of one story to learn from. */
    public List<LinkedTexts> links(List<Version> story) {
        List<LinkedTexts> links = new ArrayList<>();
        links(story, links);
        return links;
    }

    private void links(List<Version> story, List<LinkedTexts> links) {
        Map<String, Version> byId = story.stream().collect(Collectors.toMap(Version::id, version -> version));
        for (Version version : story) {
            for (Tie tie : version.ties()) {
                if (tie instanceof Tie.Linked(Link link) && isSure(link.evidence())) {
                    Version translation = byId.get(link.translation());
                    Version original = byId.get(link.original());
                    if (translation != null && original != null && isByPeople(translation) && isByPeople(original)) {
                        positions.put(translation.id(), translation.position());
                        positions.put(original.id(), original.position());
                        links.add(
                                new LinkedTexts(translation.id(), original.id(), properties(link, translation)));
                    }
                }
            }
        }
    }

    private static boolean isSure(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Inferred it -> it.probability() >= SURE_LINK;
            case Evidence.Declared _,Evidence.Manual _ -> true;
        };
    }

    private static boolean isByPeople(Version version) {
        return !version.origin().equals(MACHINE) && Language.of(version.language()).isPresent();
    }

    private static SortedMap<String, String> properties(Link link, Version translation) {
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put("evidence", switch (link.evidence()) {
            case Evidence.Inferred _ -> "inferred";
            case Evidence.Declared _ -> "declared";
            case Evidence.Manual _ -> "manual";
        });
        if (!translation.credited().isEmpty()) {
            properties.put("translator", String.join(", ", translation.credited()));
        }
        if (translation.agency() != null) {
            properties.put("agency", translation.agency());
        }
        return properties;
    }

    @Override
    public List<TranslationUnit> sentences(LinkedTexts texts) throws IOException {
        Optional<VersionText> translation = text(texts.translation());
        Optional<VersionText> original = text(texts.original());
        if (translation.isEmpty() || original.isEmpty()
                || translation.get().language() == original.get().language()) {
            return List.of();
        }
        Alignment alignment = aligner.align(translation.get(), original.get());
        List<TranslationUnit> sentences = new ArrayList<>();
        for (Bead bead : alignment.beads()) {
            if (bead.isPaired() && bead.probability() >= SURE_SENTENCES) {
                sentences.add(TranslationUnit.sentence(translation.get().language(),
                        words(translation.get(), bead.one()), original.get().language(),
                        words(original.get(), bead.other())));
            }
        }
        return sentences;
    }

    private static String words(VersionText text, List<Integer> sentences) {
        return sentences.stream().map(number -> text.sentences().get(number).text()).collect(Collectors.joining(" "));
    }

    private Optional<VersionText> text(String id) throws IOException {
        JournalPosition position = positions.get(id);
        if (position == null || !(journal.entry(position) instanceof JournalEntry.Acceptance entry)) {
            return Optional.empty();
        }
        return entry.dispatches().stream().filter(it -> it.id().equals(id)).findFirst().flatMap(VersionText::of);
    }
}
