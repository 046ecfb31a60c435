package dragoman.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dragoman.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * How each language's text becomes terms. Index, questions and lexicon all go through here, so that a word is the same
 * term wherever it comes from.
 */
public final class Analysis {
    private static final Map<Language, CharArraySet> STOPS = stops();
    private static final Map<Language, Analyzer> STEMMED = new EnumMap<>(Language.class);
    private static final Map<Language, Analyzer> WORDS = new EnumMap<>(Language.class);
    private static final Map<Language, Analyzer> PLAIN = new EnumMap<>(Language.class);
    private static final Analyzer NAMES = new Chain(Analysis::foldedNames);

    static {
        for (Language language : Language.values()) {
            STEMMED.put(language, new Chain(tokens -> stemmed(language, tokens)));
            PLAIN.put(language, new Chain(tokens -> lowerCase(language, tokens)));
            WORDS.put(language, new Chain(tokens -> folded(withoutStops(language, lowerCase(language, tokens)))));
        }
    }

    private Analysis() {
    }

    /** Lower case, without stop words, stemmed, then folded to plain letters. */
    public static Analyzer stemmed(Language language) {
        return requireNonNull(STEMMED.get(language));
    }

    /** Lower case, without stop words, folded to plain letters, but not stemmed. */
    public static Analyzer words(Language language) {
        return requireNonNull(WORDS.get(language));
    }

    /** Every word of any language folded to plain lower-case letters, so that İzmir, IZMIR and izmir are one. */
    public static Analyzer names() {
        return NAMES;
    }

    /** The terms of a text in the stemmed field of its language. */
    public static List<String> stems(Language language, String text) {
        return terms(stemmed(language), text);
    }

    /** The terms of a text in the unstemmed field of its language. */
    public static List<String> words(Language language, String text) {
        return terms(words(language), text);
    }

    /** The terms of a text in the field of names. */
    public static List<String> names(String text) {
        return terms(NAMES, text);
    }

    /** The words of a text in lower case with their own letters, without articles and suffixes at an apostrophe. */
    public static List<String> plain(Language language, String text) {
        return terms(requireNonNull(PLAIN.get(language)), text);
    }

    /** The terms that an analyser makes of a text. */
    public static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return terms;
    }

    private static TokenStream stemmed(Language language, TokenStream tokens) {
        TokenStream stops = withoutStops(language, lowerCase(language, tokens));
        return folded(switch (language) {
            case ENGLISH -> new SnowballFilter(new IrregularFormFilter(stops, language), new EnglishStemmer());
            case FRENCH -> new FrenchLightStemFilter(new IrregularFormFilter(stops, language));
            case TURKISH -> new TurkishLightStemFilter(stops);
        });
    }

    private static TokenStream lowerCase(Language language, TokenStream tokens) {
        TokenStream numbers = new NumberFilter(tokens, language);
        return switch (language) {
            case ENGLISH -> new LowerCaseFilter(new EnglishPossessiveFilter(numbers));
            case FRENCH -> new LowerCaseFilter(new ElisionFilter(numbers, FrenchAnalyzer.DEFAULT_ARTICLES));
            case TURKISH -> new TurkishLowerCaseFilter(new ApostropheFilter(numbers));
        };
    }

    private static TokenStream withoutStops(Language language, TokenStream tokens) {
        return new StopFilter(tokens, requireNonNull(STOPS.get(language)));
    }

    /** Lucene's own lists are of very different lengths, and the Turkish one holds the numbers, which questions ask for. */
    private static Map<Language, CharArraySet> stops() {
        Map<Language, CharArraySet> stops = new EnumMap<>(Language.class);
        try (InputStream in = requireNonNull(Analysis.class.getResourceAsStream("stop-words.txt"))) {
            for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
                int colon = line.indexOf(':');
                Optional<Language> language = colon < 0 ? Optional.empty() : Language.of(line.substring(0, colon));
                language.map(it -> stops.computeIfAbsent(it, _ -> new CharArraySet(300, false)))
                        .ifPresent(words -> {
                            words.addAll(List.of(line.substring(colon + 2).split(" ")));
                            words.addAll(List.of(line.substring(colon + 2).replace('\'', '’').split(" ")));
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the stop words can't be read", e);
        }
        return stops;
    }

    private static TokenStream folded(TokenStream tokens) {
        return new ASCIIFoldingFilter(tokens);
    }

    /** Folds before lower-casing: İ and ı then meet at i whatever the language. Articles before an apostrophe go, and suffixes behind it. */
    private static TokenStream foldedNames(TokenStream tokens) {
        TokenStream folded = folded(new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES));
        return new LowerCaseFilter(new ApostropheSuffixFilter(folded));
    }

    private static final class Chain extends Analyzer {
        private final UnaryOperator<TokenStream> filters;

        Chain(UnaryOperator<TokenStream> filters) {
            this.filters = filters;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer source = new StandardTokenizer();
            return new TokenStreamComponents(source, filters.apply(source));
        }
    }
}
