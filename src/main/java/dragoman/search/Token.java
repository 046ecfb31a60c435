package dragoman.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A word of a text and the term that it is analysed to.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last one
 */
record Token(String term, int start, int end) {
    /** The words of a text that an analysis keeps, in order. */
    static List<Token> of(Analyzer analyzer, String text) {
        List<Token> found = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                found.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return found;
    }

    /** The word as it stands in the text. */
    String in(String text) {
        return text.substring(start, end);
    }
}
