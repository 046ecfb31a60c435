package dragoman.model;

/**
 * A stretch of a dispatch's stored text.
 *
 * @param start offset of the first UTF-16 unit, from 0
 * @param end offset behind the last one
 */
public record TextSpan(int start, int end) {
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /** The characters of {@code text} that the span covers. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
