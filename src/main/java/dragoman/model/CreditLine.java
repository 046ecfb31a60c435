package dragoman.model;

import java.util.List;

/**
 * The line of a dispatch that says who made it, or from what.
 *
 * @param text the line as it stands in the dispatch
 * @param span where it stands in the stored text
 * @param credits the roles it names, in its order
 */
public record CreditLine(String text, TextSpan span, List<Credit> credits) {
    public CreditLine {
        credits = List.copyOf(credits);
    }
}
