package dragoman.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts a word at its apostrophe (Ankara'da, London's), unless a single letter stands before it (O'Brien). Apostrophes must
 * be straight.
 */
final class ApostropheSuffixFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ApostropheSuffixFilter(TokenStream tokens) {
        super(tokens);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (int i = 2; i < term.length(); i++) {
            if (term.charAt(i) == '\'') {
                term.setLength(i);
            }
        }
        return true;
    }
}
