package dragoman.lexicon.learning;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.lexicon.packed.Records;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms of two languages with their translations in the other, as {@link LearnedTableWriter} writes them:
 *
 * <pre>
 * records  terms of the first language, sorted by their UTF-16 units; UTF-8
 * records  terms of the other
 * records  translations of the first language's terms, in their order: for each the number of a term as an int, and its
 *          probability in 65535ths as a short; the likeliest first
 * records  translations of the other language's terms
 * </pre>
 */
final class LearnedTable {
    static final int CERTAIN = 0xFFFF;

    private final List<Records> terms;
    private final List<Records> rows;

    /** Takes a table at the position of the data. */
    LearnedTable(ByteBuffer data) {
        terms = List.of(new Records(data), new Records(data));
        rows = List.of(new Records(data), new Records(data));
    }

    /** How many terms of the first language it translates. */
    int size() {
        return terms.getFirst().count();
    }

    /**
     * The translations of a term, the likeliest first.
     *
     * @param ahead whether the term is of the first language
     */
    Map<String, Double> translations(String term, boolean ahead) {
        int number = terms.get(ahead ? 0 : 1).find(term, LearnedTable::text);
        if (number < 0) {
            return Map.of();
        }
        ByteBuffer row = rows.get(ahead ? 0 : 1).get(number);
        Map<String, Double> translations = new LinkedHashMap<>();
        while (row.hasRemaining()) {
            String translation = text(terms.get(ahead ? 1 : 0).get(row.getInt()));
            translations.put(translation, Short.toUnsignedInt(row.getShort()) / (double) CERTAIN);
        }
        return translations;
    }

    private static String text(ByteBuffer bytes) {
        return UTF_8.decode(bytes).toString();
    }
}
