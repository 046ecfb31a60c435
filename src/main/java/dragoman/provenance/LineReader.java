package dragoman.provenance;

import dragoman.model.Credit;
import dragoman.model.CreditLine;
import dragoman.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what one line is: a credit, a notice, or, for all that its words show, a piece of the story. */
final class LineReader {
    /** A longer line is a paragraph of the story. */
    private static final int LONGEST = 700;

    private final Lexer lexer;
    private final Places places;

    LineReader(Lexer lexer, Places places) {
        this.lexer = lexer;
        this.places = places;
    }

    /** What the text between two offsets is, or null if it is a piece of the story. */
    @Nullable
    Finding read(String text, int start, int end) {
        if (end - start > LONGEST) {
            return null;
        }
        Line line = lexer.line(text, start, end);
        if (line == null) {
            return null;
        }
        Finding credit = credit(line);
        return credit != null ? credit : Notices.find(line);
    }

    /** What credit the text between two offsets is, or null. */
    Finding.@Nullable CreditFinding readCredit(String text, int start, int end) {
        Line line = end - start > LONGEST ? null : lexer.line(text, start, end);
        return line == null ? null : credit(line);
    }

    private Finding.@Nullable CreditFinding credit(Line line) {
        List<Credit> byline = new Byline(line, places).credits();
        if (!byline.isEmpty()) {
            return new Finding.Others(creditLine(line, byline));
        }
        Clues clues = CreditParser.parse(line, places);
        List<Credit> credits = clues.cast.drafts().stream().flatMap(draft -> draft.credits().stream()).toList();
        if (clues.isMachineTranslation()) {
            return new Finding.Machine(creditLine(line, withTranslation(credits)), sources(clues), clues.engine);
        }
        if (clues.isHumanTranslation()) {
            return new Finding.Translated(creditLine(line, withTranslation(credits)), sources(clues));
        }
        if (clues.isOriginal()) {
            return new Finding.Written(creditLine(line, credits), clues.writtenIn.iterator().next());
        }
        return clues.isOtherCredit() ? new Finding.Others(creditLine(line, credits)) : null;
    }

    private static List<Credit> withTranslation(List<Credit> credits) {
        List<Credit> named = new ArrayList<>(credits);
        named.removeIf(credit -> credit.names().isEmpty());
        if (named.stream().noneMatch(credit -> credit.role() == Role.TRANSLATION)) {
            named.addFirst(new Credit(Role.TRANSLATION, List.of()));
        }
        return named;
    }

    private static CreditLine creditLine(Line line, List<Credit> credits) {
        return new CreditLine(line.span().in(line.text()), line.span(), credits);
    }

    private static Set<String> sources(Clues clues) {
        Set<String> all = new LinkedHashSet<>(clues.sources);
        all.addAll(clues.writtenIn);
        return all;
    }
}
