package dragoman.lexicon.dictionary;

import dragoman.model.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a table of meanings in three languages: a line each, with part of speech, English, French and Turkish between
 * tabs, and in each cell the alternatives between {@code "; "}, the usual one first. Lines that start with # are comments.
 */
final class LexiconTable {
    private static final List<Language> COLUMNS = List.of(Language.ENGLISH, Language.FRENCH, Language.TURKISH);
    private static final double WEIGHT = 1;

    private LexiconTable() {
    }

    /**
     * The meanings of a table.
     *
     * @param name the name of the table, which becomes their source
     * @throws IllegalArgumentException if a line has not four filled cells
     */
    static List<Meaning> read(String name, List<String> lines) {
        List<Meaning> meanings = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.startsWith("#")) {
                meanings.add(Meaning.of(name, WEIGHT, texts(name + " line " + number, line)));
            }
        }
        return meanings;
    }

    private static Map<Language, List<String>> texts(String place, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 1 + COLUMNS.size()) {
            throw new IllegalArgumentException(place + ": " + cells.length + " cells");
        }
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        for (int column = 0; column < COLUMNS.size(); column++) {
            List<String> alternatives = List.of(cells[1 + column].split("; ", -1));
            if (alternatives.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException(place + ": an empty alternative");
            }
            texts.put(COLUMNS.get(column), alternatives);
        }
        return texts;
    }
}
