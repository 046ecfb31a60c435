package dragoman.lexicon.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.lexicon.TranslationUnit;
import dragoman.lexicon.TranslationUnit.Kind;
import dragoman.lexicon.exchange.Lines;
import dragoman.lexicon.packed.Digests;
import dragoman.model.Language;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * What was imported under one name, as gzipped lines: rank, English, French and Turkish between tabs, under a header that
 * says so. A sentence has {@code -} for a rank; an absent language is an empty cell. No unit is there twice.
 */
record SourceFile(Path file) {
    static final String EXTENSION = ".tsv.gz";
    private static final String SENTENCE = "-";
    private static final String HEADER = "rank\ten\tfr\ttr";

    /** The name it was imported under. */
    String name() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - EXTENSION.length());
    }

    /** Reads it, unit by unit; nothing if it does not exist. */
    void read(Consumer<TranslationUnit> units) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = Lines.text(file)) {
            if (!HEADER.equals(lines.readLine())) {
                throw new IOException(file + " is no source that was imported");
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                units.accept(unit(line));
            }
        }
    }

    /** The unit of a line. */
    static TranslationUnit unit(String line) throws IOException {
        String[] cells = line.split("\t", -1);
        if (cells.length != 1 + Language.values().length) {
            throw new IOException("a damaged line: " + line);
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        int column = 0;
        for (Language language : Language.values()) {
            String text = cells[++column];
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return cells[0].equals(SENTENCE)
                ? new TranslationUnit(Kind.SENTENCE, 0, texts)
                : new TranslationUnit(Kind.ENTRY, Integer.parseInt(cells[0]), texts);
    }

    /** Begins to write one anew, behind what it holds already. */
    static BufferedWriter writer(Replacement replacement) throws IOException {
        BufferedWriter lines = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(replacement.out(), 1 << 16), UTF_8));
        lines.write(HEADER);
        lines.write('\n');
        return lines;
    }

    /** A unit as a line. */
    static String line(TranslationUnit unit) {
        List<String> cells = new ArrayList<>();
        cells.add(switch (unit.kind()) {
            case ENTRY -> Integer.toString(unit.rank());
            case SENTENCE -> SENTENCE;
        });
        cells.addAll(texts(unit));
        return String.join("\t", cells) + "\n";
    }

    /** What tells units apart: their texts in each language. */
    static long digest(TranslationUnit unit) {
        return Digests.of(texts(unit));
    }

    private static List<String> texts(TranslationUnit unit) {
        List<String> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            texts.add(unit.texts().getOrDefault(language, ""));
        }
        return texts;
    }
}
