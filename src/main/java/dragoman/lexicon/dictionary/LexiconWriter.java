package dragoman.lexicon.dictionary;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.lexicon.Translation;
import dragoman.lexicon.packed.Records;
import dragoman.model.Language;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes meanings as {@link CompiledLexicon} reads them. The same meanings in the same order give the same bytes. */
public final class LexiconWriter {
    private final List<Meaning> meanings;
    private final Map<String, Integer> sources = new LinkedHashMap<>();
    private final Map<Phrase, Integer> phrases = new LinkedHashMap<>();

    private LexiconWriter(List<Meaning> meanings) {
        this.meanings = meanings;
    }

    /** Meanings as bytes. */
    public static byte[] write(List<Meaning> meanings) throws IOException {
        return record(new LexiconWriter(meanings)::write);
    }

    private void write(DataOutputStream out) throws IOException {
        List<List<byte[]>> entries = new ArrayList<>();
        for (Language language : Language.values()) {
            entries.add(entriesFrom(language));
        }
        out.writeInt(CompiledLexicon.MAGIC);
        out.writeInt(CompiledLexicon.VERSION);
        for (Language language : Language.values()) {
            out.writeByte(longestEntry(language));
        }
        Records.write(out, sourceRecords());
        Records.write(out, phraseRecords());
        for (List<byte[]> records : entries) {
            Records.write(out, records);
        }
    }

    private List<byte[]> entriesFrom(Language from) throws IOException {
        List<Map<String, List<Translation>>> targets = new ArrayList<>();
        SortedSet<String> keys = new TreeSet<>();
        for (Language to : Language.values()) {
            if (to != from) {
                Map<String, List<Translation>> translations = Mixture.translations(meanings, from, to);
                keys.addAll(translations.keySet());
                targets.add(translations);
            }
        }
        List<byte[]> records = new ArrayList<>();
        for (String key : keys) {
            records.add(record(out -> {
                writeText(out, key);
                for (Map<String, List<Translation>> target : targets) {
                    writeTranslations(out, target.getOrDefault(key, List.of()));
                }
            }));
        }
        return records;
    }

    private void writeTranslations(DataOutputStream out, List<Translation> translations) throws IOException {
        out.writeByte(translations.size());
        for (Translation translation : translations) {
            Phrase phrase = new Phrase(translation.text(), translation.stems(), translation.words());
            out.writeInt(number(phrases, phrase));
            // Rounded down, so that a phrase's probabilities never sum to more than 1.
            out.writeShort((int) (translation.probability() * CompiledLexicon.CERTAIN));
            out.writeByte(number(sources, translation.source()));
        }
    }

    private int longestEntry(Language language) {
        return meanings.stream().flatMap(meaning -> meaning.in(language).stream())
                .mapToInt(phrase -> phrase.stems().size()).max().orElse(0);
    }

    private List<byte[]> sourceRecords() throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (String source : sources.keySet()) {
            records.add(record(out -> writeText(out, source)));
        }
        return records;
    }

    private List<byte[]> phraseRecords() throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (Phrase phrase : phrases.keySet()) {
            records.add(record(out -> {
                writeText(out, phrase.text());
                writeText(out, String.join(" ", phrase.stems()));
                writeText(out, String.join(" ", phrase.words()));
            }));
        }
        return records;
    }

    private static <T> int number(Map<T, Integer> numbers, T thing) {
        return numbers.computeIfAbsent(thing, key -> numbers.size());
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static byte[] record(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
