package dragoman.search;

import static java.util.Objects.requireNonNullElse;

import dragoman.model.Language;
import dragoman.text.Analysis;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Which analysis each field has: the three languages' own fields theirs, all others that of names. */
final class FieldAnalysis extends DelegatingAnalyzerWrapper {
    private final Map<String, Analyzer> byField = new HashMap<>();

    FieldAnalysis() {
        super(PER_FIELD_REUSE_STRATEGY);
        for (Language language : Language.values()) {
            byField.put(Schema.stems(language), Analysis.stemmed(language));
            byField.put(Schema.words(language), Analysis.words(language));
            byField.put(Schema.headline(language), Analysis.stemmed(language));
        }
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return requireNonNullElse(byField.get(field), Analysis.names());
    }

    /** Keeps a phrase from matching across two paragraphs, or two people's names. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }
}
