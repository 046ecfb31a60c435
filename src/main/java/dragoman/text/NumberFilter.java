package dragoman.text;

import dragoman.model.Language;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeSource.State;
import org.jspecify.annotations.Nullable;

/**
 * Writes a number in one way, whatever the habit of the language: {@code 1,500.5}, {@code 1.500,5} and {@code 1 500,5} become
 * {@code 1500.5}. What is no number so written, such as a date or a score, stays as it is.
 */
final class NumberFilter extends TokenFilter {
    private static final Pattern ENGLISH_GROUPS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern CONTINENTAL_GROUPS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");
    private static final int GROUP = 3;
    /** Between the groups of a well-set French number; Unicode's rules keep it within the word. */
    private static final String NARROW_BLANK = "\u202f";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final boolean english;
    private final boolean spaced;
    private @Nullable State next;

    /** A filter for words of a language. */
    NumberFilter(TokenStream tokens, Language language) {
        super(tokens);
        this.english = language == Language.ENGLISH;
        this.spaced = language == Language.FRENCH;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next != null) {
            restoreState(next);
            next = null;
        } else if (!input.incrementToken()) {
            return false;
        }
        if (term.length() > 0 && Character.isDigit(term.charAt(0))) {
            if (spaced && isDigits(1, GROUP)) {
                addGroups();
            }
            normalise();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = null;
    }

    /** Joins the groups that stand behind the first, with a blank between. */
    private void addGroups() throws IOException {
        StringBuilder number = new StringBuilder(term);
        int start = offset.startOffset();
        int end = offset.endOffset();
        State first = captureState();
        while (next == null && input.incrementToken()) {
            if (offset.startOffset() == end + 1 && startsWithGroup()) {
                number.append(term);
                end = offset.endOffset();
            } else {
                next = captureState();
            }
        }
        restoreState(first);
        term.setEmpty().append(number);
        offset.setOffset(start, end);
    }

    private boolean startsWithGroup() {
        int comma = term.toString().indexOf(',');
        return comma < 0 ? isDigits(GROUP, GROUP) : comma == GROUP && DECIMAL.matcher(term).matches();
    }

    private boolean isDigits(int least, int most) {
        return term.length() >= least && term.length() <= most && term.chars().allMatch(Character::isDigit);
    }

    private void normalise() {
        String number = term.toString().replace(NARROW_BLANK, "");
        if (number.length() < term.length()) {
            term.setEmpty().append(number);
        }
        if ((english ? ENGLISH_GROUPS : CONTINENTAL_GROUPS).matcher(number).matches()) {
            term.setEmpty().append(number.replace(english ? "," : ".", "").replace(',', '.'));
        } else if (DECIMAL.matcher(number).matches()) {
            term.setEmpty().append(number.replace(',', '.'));
        }
    }
}
