package dragoman.provenance;

import dragoman.model.Completeness;
import dragoman.model.CreditLine;
import dragoman.model.Origin;
import dragoman.model.Problem;
import dragoman.model.Role;
import dragoman.model.TextSpan;

import java.util.List;

/**
 * What the credit lines and notices of a dispatch say.
 *
 * @param origin how it came to be
 * @param completeness whether a notice says that it is shortened
 * @param credits every credit line that was found, in order, whatever its roles
 * @param body the paragraphs that remain: neither credit line nor notice
 * @param problems contradictions that were left out
 */
public record Attribution(Origin origin, Completeness completeness, List<CreditLine> credits, List<TextSpan> body,
        List<Problem> problems) {
    public Attribution {
        credits = List.copyOf(credits);
        body = List.copyOf(body);
        problems = List.copyOf(problems);
    }

    /** The reporters that the credit lines name, in order, each once. */
    public List<String> reporters() {
        return credits.stream().flatMap(line -> line.credits().stream())
                .filter(credit -> credit.role() == Role.REPORTING)
                .flatMap(credit -> credit.names().stream()).distinct().toList();
    }
}
