package dragoman.cli.print;

import dragoman.cli.terminal.Terminal;
import dragoman.search.Version;
import dragoman.story.Alignment;
import dragoman.story.Bead;
import dragoman.story.Sentence;
import dragoman.story.VersionText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Two versions of a story, sentence beside sentence, as people and scripts read it. */
public final class SideBySide {
    private static final String SAME = "│";
    private static final String LEFT_ONLY = "<";
    private static final String RIGHT_ONLY = ">";
    private static final String MOVED = "~";

    private final Version left;
    private final Version right;
    private final Alignment alignment;

    /** Two versions whose sentences were aligned. */
    public SideBySide(Version left, Version right, Alignment alignment) {
        this.left = left;
        this.right = right;
        this.alignment = alignment;
    }

    /** Prints them in two columns. */
    public void print(Terminal terminal) {
        Columns columns = new Columns(terminal.columns());
        columns.lines(left.id(), SAME, right.id()).forEach(terminal::line);
        columns.lines(DispatchText.facts(left), SAME, DispatchText.facts(right))
                .forEach(line -> terminal.line(terminal.dim(line)));
        terminal.line(columns.rule());
        int paragraph = 0;
        for (Bead bead : alignment.beads()) {
            int begun = paragraph(bead);
            if (begun != paragraph) {
                columns.lines("", SAME, "").forEach(terminal::line);
                paragraph = begun;
            }
            columns.lines(words(alignment.one(), bead.one()), sign(bead), words(alignment.other(), bead.other()))
                    .forEach(terminal::line);
        }
        terminal.note(LEFT_ONLY + " only at the left, " + RIGHT_ONLY + " only at the right, " + MOVED
                + " elsewhere in the text at the right");
    }

    private int paragraph(Bead bead) {
        return bead.one().isEmpty()
                ? alignment.other().sentences().get(bead.other().getFirst()).paragraph()
                : alignment.one().sentences().get(bead.one().getFirst()).paragraph();
    }

    private static String sign(Bead bead) {
        if (!bead.isPaired()) {
            return bead.other().isEmpty() ? LEFT_ONLY : RIGHT_ONLY;
        }
        return bead.moved() ? MOVED : SAME;
    }

    private static String words(VersionText text, List<Integer> sentences) {
        return sentences.stream().map(number -> text.sentences().get(number).text()).collect(Collectors.joining(" "));
    }

    /** For another program. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("left", Json.brief(left));
        json.put("right", Json.brief(right));
        json.put("rows", alignment.beads().stream().map(this::row).toList());
        return json;
    }

    private Map<String, Object> row(Bead bead) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("left", sentences(alignment.one(), bead.one()));
        row.put("right", sentences(alignment.other(), bead.other()));
        row.put("moved", bead.moved());
        row.put("probability", bead.isPaired() ? bead.probability() : null);
        return row;
    }

    private static List<Map<String, Object>> sentences(VersionText text, List<Integer> numbers) {
        return numbers.stream().map(number -> {
            Sentence sentence = text.sentences().get(number);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("paragraph", sentence.paragraph());
            json.put("text", sentence.text());
            return json;
        }).toList();
    }
}
