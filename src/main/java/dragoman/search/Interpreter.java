package dragoman.search;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import dragoman.search.Clause.Scope;
import dragoman.text.Analysis;
import dragoman.text.BaseForms;
import dragoman.text.NameSpelling;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;

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
    private static final double RECENT = 0.3;
    private static final Duration HALF_LIFE = Duration.ofDays(30);
    private static final int MOST_VARIANTS = 5;
    private static final int MOST_BEGINNINGS = 100;
    private static final int MOST_WORDS = 200;
    private static final int SHORTEST_STOP = 4;

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
     * @param sources the languages that it may be in, at least one
     * @param cross whether to go beyond the words of the question
     */
    Interpreter(Lexicon lexicon, IndexTerms index, List<Language> sources, boolean cross) {
        this.lexicon = lexicon;
        this.index = index;
        this.weights = new Weights(index);
        this.sources = List.copyOf(sources);
        this.cross = cross;
    }

    /** Whether a side's dispatches are in a language that the question may be in. */
    boolean isSource(Side side) {
        Language language = side.language();
        return language != null && sources.contains(language);
    }

    /**
     * Whether words stand side by side in any dispatch of a language that the question may be in. A quotation in a pasted
     * sentence does not, and is no phrase to insist on.
     */
    boolean standsAnywhere(Scope scope, String phrase) throws IOException {
        for (Language language : sources) {
            Optional<Query> query = new Side(language).phrase(scope, phrase);
            if (query.isPresent() && index.holds(query.get())) {
                return true;
            }
        }
        return false;
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

    /** What a beginning of words asks for: any of them, by their folded letters. */
    Concept beginning(String prefix) throws IOException {
        return folded(prefix + "*", index.beginning(fold(prefix), MOST_BEGINNINGS));
    }

    /** What a word of doubtful spelling asks for: itself and what is spelt alike, by their folded letters. */
    Concept spelling(String word) throws IOException {
        Map<String, Double> alike = new HashMap<>(index.alike(fold(word), ALIKE, MOST_VARIANTS));
        alike.put(fold(word), 1.0);
        return folded(word + "~", alike);
    }

    /**
     * What is in favour of a recent dispatch: for the newest in the archive {@link #RECENT} of what all words weigh, half of
     * that for one that is {@link #HALF_LIFE} older, a third for twice that.
     */
    Query recent(double weight) throws IOException {
        return LongField.newDistanceFeatureQuery(Schema.DATE, (float) Math.max(RECENT * weight, Float.MIN_NORMAL),
                index.newest(), HALF_LIFE.toMillis());
    }

    /** What was probably meant by a word that neither the lexicon nor any dispatch knows: the most alike word of the index, folded. */
    Optional<String> meant(Concept concept) throws IOException {
        String folded = fold(concept.text());
        boolean known = !concept.translations().isEmpty() || !concept.parts().isEmpty()
                || index.dispatches(Schema.NAMES, folded) > 0;
        return known
                ? Optional.empty()
                : concept.variants().keySet().stream().filter(other -> !NameSpelling.same(folded, other)).findFirst();
    }

    private Concept folded(String text, Map<String, Double> words) throws IOException {
        Rendering.Builder builder = new Rendering.Builder();
        words.forEach((word, likeness) -> builder.add(List.of(word), List.of(), likeness));
        return new Concept(text, Map.of(), words, Map.of(Side.FOLDED, builder.build()), List.of(),
                weights.of(Schema.NAMES, words.keySet()));
    }

    private static String fold(String word) {
        return String.join("", Analysis.names(word)).toLowerCase(Locale.ROOT);
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Token token : Token.of(Analysis.names(), text)) {
            String word = token.in(text);
            boolean kept = sources.stream().anyMatch(source -> asks(source, word));
            if (kept && wordsLeft > 0) {
                words.add(word);
                wordsLeft--;
            }
        }
        return words;
    }

    /** Whether a word asks for something in a language: it is neither a stop word nor a form of one, such as etmek's ediyor. */
    private boolean asks(Language source, String word) {
        if (Analysis.stems(source, word).isEmpty()) {
            return false;
        }
        return Character.isUpperCase(word.codePointAt(0)) || !translations(List.of(word), source).isEmpty()
                || Analysis.plain(source, word).stream().flatMap(it -> BaseForms.of(source, it).stream())
                        .noneMatch(it -> it.length() >= SHORTEST_STOP && Analysis.stems(source, it).isEmpty());
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
        if (!cross) {
            return 1;
        }
        int longest = sources.stream().mapToInt(lexicon::longestEntry).max().orElse(1);
        int length = Math.min(longest, words.size());
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
            add(builders, side, plain, 1);
            if (isSource(side)) {
                add(builders, side, word, 1);
            }
        }
        Map<Language, List<Translation>> translations = cross ? translations(List.of(word)) : Map.of();
        addTranslations(builders, translations);
        if (cross) {
            addUnstemmed(builders, word);
        }
        boolean unknown = cross && translations.isEmpty();
        Map<String, Double> variants = unknown ? index.alike(plain, ALIKE, MOST_VARIANTS) : Map.of();
        variants.forEach((variant, likeness) -> Side.ALL.forEach(side -> add(builders, side, variant, likeness)));
        Map<Side, Rendering> renderings = built(builders);
        double weight = weights.of(renderings, List.of());
        return new Concept(word, translations, variants, renderings, List.of(), unknown ? UNKNOWN * weight : weight);
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

    private void addUnstemmed(Map<Side, Rendering.Builder> to, String word) {
        for (Language source : sources) {
            for (Language target : Language.values()) {
                Rendering.Builder builder = to.computeIfAbsent(new Side(target), _ -> new Rendering.Builder());
                for (String term : target == source ? List.<String>of() : Analysis.words(source, word)) {
                    lexicon.words(term, source, target).forEach((translation, probability) -> builder.add(List.of(),
                            List.of(translation), TRANSLATION * probability / sources.size()));
                }
            }
        }
    }

    private static Map<Side, Rendering> built(Map<Side, Rendering.Builder> builders) {
        Map<Side, Rendering> built = new HashMap<>();
        builders.forEach((side, builder) -> built.put(side, builder.build()));
        return built;
    }

    /** Translations of words that stand together, by language; where several languages may be meant, from all of them. */
    private Map<Language, List<Translation>> translations(List<String> words) {
        List<Map<Language, List<Translation>>> found = sources.stream().map(source -> translations(words, source))
                .filter(translations -> !translations.isEmpty()).toList();
        if (found.size() <= 1) {
            return found.isEmpty() ? Map.of() : found.getFirst();
        }
        Map<Language, List<Translation>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, Translation> merged = new LinkedHashMap<>();
            found.stream().flatMap(it -> it.getOrDefault(language, List.of()).stream())
                    .map(it -> it.withProbability(it.probability() / found.size()))
                    .forEach(it -> merged.merge(it.text(), it,
                            (one, other) -> one.withProbability(one.probability() + other.probability())));
            if (!merged.isEmpty()) {
                all.put(language, List.copyOf(merged.values()));
            }
        }
        return all;
    }

    private Map<Language, List<Translation>> translations(List<String> words, Language source) {
        Map<Language, List<Translation>> found = entries(words, source);
        if (found.isEmpty() && words.size() == 1) {
            for (String plain : Analysis.plain(source, words.getFirst())) {
                Iterator<String> forms = BaseForms.of(source, plain).iterator();
                while (found.isEmpty() && forms.hasNext()) {
                    found = entries(List.of(forms.next()), source);
                }
            }
        }
        return found;
    }

    private Map<Language, List<Translation>> entries(List<String> words, Language source) {
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
