package dragoman.lexicon.learning;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.lexicon.packed.Records;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes what was learned as {@link LearnedTable} reads it. The score of a translation is the root of the product of its
 * probabilities in both directions, as a share of all of the term's; those below {@value #LEAST} and behind the best
 * {@value #MOST} go. The rest sum to what is known of the term: a term that both directions linked n times is known to
 * n/(n + {@value #DOUBT}), since chance has made much of what was learned from one or two sentences.
 */
final class LearnedTableWriter {
    static final double LEAST = 0.01;
    static final int MOST = 12;
    private static final double DOUBT = 2;

    private final Cells cells;
    private final int[] oneRanks;
    private final int[] otherRanks;

    private LearnedTableWriter(Cells cells, List<String> oneTerms, List<String> otherTerms) {
        this.cells = cells;
        this.oneRanks = ranks(oneTerms);
        this.otherRanks = ranks(otherTerms);
    }

    static byte[] write(Cells cells, List<String> oneTerms, List<String> otherTerms) throws IOException {
        LearnedTableWriter writer = new LearnedTableWriter(cells, oneTerms, otherTerms);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        writeTerms(out, oneTerms);
        writeTerms(out, otherTerms);
        Records.write(out, writer.rows(true));
        Records.write(out, writer.rows(false));
        return bytes.toByteArray();
    }

    /** The place of each term among all, sorted. */
    private static int[] ranks(List<String> terms) {
        List<Integer> sorted = new ArrayList<>(IntStream.range(0, terms.size()).boxed().toList());
        sorted.sort((one, other) -> terms.get(one).compareTo(terms.get(other)));
        int[] ranks = new int[terms.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[sorted.get(rank)] = rank;
        }
        return ranks;
    }

    private static void writeTerms(DataOutputStream out, List<String> terms) throws IOException {
        Records.write(out, terms.stream().sorted().map(term -> term.getBytes(UTF_8)).toList());
    }

    /** A row for each term of the first language, or of the other, in their order. */
    private List<byte[]> rows(boolean ahead) {
        int size = (ahead ? oneRanks : otherRanks).length;
        double[] sums = new double[size];
        double[] counts = new double[size];
        List<List<Scored>> rows = new ArrayList<>(size);
        for (int slot = 0; slot < cells.slots(); slot++) {
            if (cells.isUsed(slot)) {
                sums[from(slot, ahead)] += score(slot);
                counts[from(slot, ahead)] += cells.count(slot);
            }
        }
        for (int row = 0; row < size; row++) {
            rows.add(new ArrayList<>(0));
        }
        for (int slot = 0; slot < cells.slots(); slot++) {
            double score = cells.isUsed(slot) ? score(slot) : 0;
            int from = score > 0 ? from(slot, ahead) : 0;
            if (score > 0 && score >= LEAST * sums[from]) {
                rows.get(from).add(new Scored(from(slot, !ahead), score));
            }
        }
        List<byte[]> bytes = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            bytes.add(bytes(rows.get(row), counts[row] / (counts[row] + DOUBT)));
        }
        return bytes;
    }

    private int from(int slot, boolean ahead) {
        return ahead ? oneRanks[cells.one(slot)] : otherRanks[cells.other(slot)];
    }

    private double score(int slot) {
        return Math.sqrt((double) cells.ahead(slot) * cells.back(slot));
    }

    private static byte[] bytes(List<Scored> row, double known) {
        Collections.sort(row);
        List<Scored> kept = row.subList(0, Math.min(MOST, row.size()));
        double sum = kept.stream().mapToDouble(Scored::score).sum();
        ByteBuffer bytes = ByteBuffer.allocate(kept.size() * (Integer.BYTES + Short.BYTES));
        for (Scored scored : kept) {
            // Rounded down, so that a term's probabilities never sum to more than 1.
            bytes.putInt(scored.term()).putShort((short) (scored.score() / sum * known * LearnedTable.CERTAIN));
        }
        return bytes.array();
    }

    private record Scored(int term, double score) implements Comparable<Scored> {
        @Override
        public int compareTo(Scored other) {
            int order = Double.compare(other.score, score);
            return order == 0 ? Integer.compare(term, other.term) : order;
        }
    }
}
