package dragoman.search;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import dragoman.text.Analysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out what the words of one question are looked for as. After Darwish and Oard, "Probabilistic structured query
 * methods" (SIGIR 2003): in each language a word stands for all its translations, each as far as it is a likely one. It
 * also stands for itself, since names and numbers stay as they are, and if the lexicon does not know it, for words of
 * like spelling.
 */
final class Interpreter {
    private static final double TRANSLATION = 0.9;
    private static final double UNKNOWN = 1.5;
    private static final double ALIKE = 0.6;
    private static final int MOST_VARIANTS = 5;
    private static final int MOST_WORDS = 200;

    private final Lexicon lexicon;
    private final IndexTerms index;
    private final Weights weights;
    private final List<Language> sources;
    private final boolean cross;
    private final Map<String, List<Concept>> interpreted = new HashMap<>();
    private int wordsLeft = MOST_WORDS;

    /**
     * For one question.
     *
     * @param sources the languages that it may be in; if none, all its words are taken as they stand
     * @param cross whether to go beyond the words of the question
     */
    Interpreter(Lexicon lexicon, IndexTerms index, List<Language> sources, boolean cross) {
        this.lexicon = lexicon;
        this.index = index;
        this.weights = new Weights(index);
        this.sources = List.copyOf(sources);
        this.cross = cross;
    }

    /** What a piece of the question asks for, in its order. Stop words ask for nothing. */
    List<Concept> concepts(String text) throws IOException {
        List<Concept> concepts = interpreted.get(text);
        if (concepts == null) {
            concepts = interpret(words(text));
            interpreted.put(text, concepts);
        }
        return concepts;
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Token token : Token.of(Analysis.names(), text)) {
            String word = token.in(text);
            boolean kept = sources.isEmpty()
                    || sources.stream().anyMatch(source -> !Analysis.stems(source, word).isEmpty());
            if (kept && wordsLeft > 0) {
                words.add(word);
                wordsLeft--;
            }
        }
        return words;
    }

    private List<Concept> interpret(List<String> words) throws IOException {
        List<Concept> concepts = new ArrayList<>();
        for (int i = 0; i < words.size();) {
            List<String> entry = words.subList(i, i + entryLength(words.subList(i, words.size())));
            List<Concept> parts = new ArrayList<>();
            for (String word : entry) {
                parts.add(word(word));
            }
            concepts.add(parts.size() == 1 ? parts.getFirst() : entry(entry, parts));
            i += entry.size();
        }
        return concepts;
    }

    /** How many of the first words are one entry of the lexicon, the longest that there is; 1 if there is none. */
    private int entryLength(List<String> words) {
        if (!cross || sources.size() != 1) {
            return 1;
        }
        int length = Math.min(lexicon.longestEntry(sources.getFirst()), words.size());
        while (length > 1 && translations(words.subList(0, length)).isEmpty()) {
            length--;
        }
        return Math.max(1, length);
    }

    private Concept entry(List<String> words, List<Concept> parts) throws IOException {
        Map<Language, List<Translation>> translations = translations(words);
        Map<Side, Rendering.Builder> builders = new HashMap<>();
        addTranslations(builders, translations);
        Map<Side, Rendering> renderings = built(builders);
        return new Concept(String.join(" ", words), translations, Map.of(), renderings, parts,
                weights.of(renderings, parts));
    }

    private Concept word(String word) throws IOException {
        String plain = plain(word);
        Map<Side, Rendering.Builder> builders = new HashMap<>();
        for (Side side : Side.ALL) {
            add(builders, side, isSource(side) ? word : plain, 1);
        }
        Map<Language, List<Translation>> translations = cross ? translations(List.of(word)) : Map.of();
        addTranslations(builders, translations);
        boolean unknown = cross && translations.isEmpty();
        Map<String, Double> variants = unknown ? index.alike(plain, ALIKE, MOST_VARIANTS) : Map.of();
        variants.forEach((variant, likeness) -> Side.ALL.forEach(side -> add(builders, side, variant, likeness)));
        Map<Side, Rendering> renderings = built(builders);
        double weight = weights.of(renderings, List.of());
        return new Concept(word, translations, variants, renderings, List.of(), unknown ? UNKNOWN * weight : weight);
    }

    private boolean isSource(Side side) {
        return side.language() != null && sources.contains(side.language());
    }

    private static void add(Map<Side, Rendering.Builder> to, Side side, String word, double weight) {
        Rendering.Builder builder = to.computeIfAbsent(side, _ -> new Rendering.Builder());
        builder.add(side.terms(word), side.unstemmedTerms(word), weight);
    }

    private static void addTranslations(Map<Side, Rendering.Builder> to, Map<Language, List<Translation>> found) {
        found.forEach((language, translations) -> {
            Rendering.Builder builder = to.computeIfAbsent(new Side(language), _ -> new Rendering.Builder());
            translations.forEach(t -> builder.add(t.stems(), t.words(), TRANSLATION * t.probability()));
        });
    }

    private static Map<Side, Rendering> built(Map<Side, Rendering.Builder> builders) {
        Map<Side, Rendering> built = new HashMap<>();
        builders.forEach((side, builder) -> built.put(side, builder.build()));
        return built;
    }

    /** Translations of words that stand together, by language; where several languages may be meant, from all of them. */
    private Map<Language, List<Translation>> translations(List<String> words) {
        Map<Language, List<Translation>> all = new EnumMap<>(Language.class);
        List<Map<Language, List<Translation>>> found = sources.stream().map(source -> translations(words, source))
                .filter(translations -> !translations.isEmpty()).toList();
        for (Map<Language, List<Translation>> bySource : found) {
            bySource.forEach((language, translations) -> translations.forEach(t -> all
                    .computeIfAbsent(language, _ -> new ArrayList<>()).add(new Translation(t.text(), t.stems(),
                            t.words(), t.probability() / found.size(), t.source()))));
        }
        return all;
    }

    private Map<Language, List<Translation>> translations(List<String> words, Language source) {
        List<String> stems = words.stream().flatMap(word -> Analysis.stems(source, word).stream()).toList();
        Map<Language, List<Translation>> found = new EnumMap<>(Language.class);
        for (Language target : Language.values()) {
            List<Translation> translations = stems.isEmpty() || target == source
                    ? List.of()
                    : lexicon.translations(stems, source, target);
            if (!translations.isEmpty()) {
                found.put(target, translations);
            }
        }
        return found;
    }

    /** A word without what its own language adds to it, such as l' or 'da, to be looked up in others. */
    private String plain(String word) {
        return String.join(" ", sources.size() == 1 ? Analysis.words(sources.getFirst(), word) : Analysis.names(word));
    }
}
