package dragoman.lexicon.learning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Shares;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learned from sentences: a table of single terms for each pair of languages, of stems and of words. Between
 * French and Turkish, for which few sentences exist, most weight is on the way through English.
 *
 * <pre>
 * int      {@link #MAGIC}
 * int      {@link #VERSION}
 * sections for each of {@link LanguagePair#ALL}, of stems and of words: digest of what it was learned from in UTF-8 behind
 *          its length as a short; sentence pairs, and length in bytes, as ints; a {@link LearnedTable}
 * </pre>
 */
public final class LearnedLexicon implements Lexicon {
    static final String SOURCE = "learned";
    static final int MAGIC = 0x4C4E4C58;
    static final int VERSION = 1;
    private static final double THROUGH_ENGLISH = 0.7;

    private final Map<TableKey, Section> sections;
    private final Map<TableKey, LearnedTable> tables = new HashMap<>();

    /**
     * A table as it stands in the file.
     *
     * @param learnedFrom the digest of what it was learned from
     * @param pairs how many sentence pairs that were
     */
    record Section(String learnedFrom, int pairs, ByteBuffer table) {
        void write(DataOutputStream out) throws IOException {
            byte[] bytes = new byte[table.remaining()];
            table.get(table.position(), bytes);
            out.writeUTF(learnedFrom);
            out.writeInt(pairs);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    LearnedLexicon(Map<TableKey, Section> sections) {
        this.sections = Map.copyOf(sections);
        sections.forEach((key, section) -> tables.put(key, new LearnedTable(section.table().duplicate())));
    }

    /** One that knows nothing. */
    public static LearnedLexicon empty() {
        return new LearnedLexicon(Map.of());
    }

    /**
     * Opens one. Nothing is decoded before it is asked for.
     *
     * @throws IOException if it is cut short, or not of this version
     */
    public static LearnedLexicon of(ByteBuffer data) throws IOException {
        try {
            if (data.getInt() != MAGIC || data.getInt() != VERSION) {
                throw new IOException("not a learned lexicon of version " + VERSION);
            }
            Map<TableKey, Section> sections = new HashMap<>();
            for (TableKey key : TableKey.ALL) {
                byte[] digest = new byte[Short.toUnsignedInt(data.getShort())];
                data.get(digest);
                int pairs = data.getInt();
                int length = data.getInt();
                ByteBuffer table = data.slice(data.position(), length);
                data.position(data.position() + length);
                sections.put(key, new Section(new String(digest, UTF_8), pairs, table));
            }
            return new LearnedLexicon(sections);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("the learned lexicon is cut short", e);
        }
    }

    /** Writes it as {@link #of} reads it. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        for (TableKey key : TableKey.ALL) {
            requireNonNull(sections.get(key)).write(out);
        }
    }

    /** The tables as they stand in the file; none if there is no file. */
    Map<TableKey, Section> sections() {
        return sections;
    }

    /** Whether it holds the very same as another. */
    public boolean isSameAs(LearnedLexicon other) {
        return sections.equals(other.sections);
    }

    /** How many sentence pairs it was learned from, in all pairs of languages. */
    public long sentencePairs() {
        return sections.entrySet().stream().filter(it -> it.getKey().kind() == TermKind.STEMS)
                .mapToLong(it -> it.getValue().pairs()).sum();
    }

    /** What it holds, and what of that was learned anew since another. */
    public LearningReport reportSince(LearnedLexicon before) {
        List<LearningReport.Learned> pairs = new ArrayList<>();
        for (LanguagePair pair : LanguagePair.ALL) {
            TableKey key = new TableKey(pair, TermKind.STEMS);
            Section section = sections.get(key);
            LearnedTable table = tables.get(key);
            if (section != null && table != null) {
                Section old = before.sections.get(key);
                boolean anew = old == null || !old.learnedFrom().equals(section.learnedFrom());
                pairs.add(
                        new LearningReport.Learned(pair.one(), pair.other(), section.pairs(), table.size(), anew));
            }
        }
        return new LearningReport(pairs);
    }

    @Override
    public List<Translation> translations(List<String> terms, Language from, Language to) {
        if (terms.size() != 1) {
            return List.of();
        }
        return probabilities(TermKind.STEMS, terms.getFirst(), from, to).entrySet().stream()
                .map(it -> new Translation(it.getKey(), List.of(it.getKey()), List.of(), it.getValue(), SOURCE))
                .toList();
    }

    @Override
    public Map<String, Double> words(String word, Language from, Language to) {
        return probabilities(TermKind.WORDS, word, from, to);
    }

    @Override
    public int longestEntry(Language language) {
        return tables.isEmpty() ? 0 : 1;
    }

    private Map<String, Double> probabilities(TermKind kind, String term, Language from, Language to) {
        Map<String, Double> direct = direct(kind, term, from, to);
        if (from == Language.ENGLISH || to == Language.ENGLISH) {
            return direct;
        }
        Map<String, Double> through = new TreeMap<>();
        direct(kind, term, from, Language.ENGLISH)
                .forEach((english, likely) -> direct(kind, english, Language.ENGLISH, to)
                        .forEach((translation, share) -> through.merge(translation, likely * share, Double::sum)));
        return direct.isEmpty() || through.isEmpty()
                ? likeliest(direct.isEmpty() ? through : direct)
                : likeliest(Shares.mixed(through, THROUGH_ENGLISH, direct));
    }

    private Map<String, Double> direct(TermKind kind, String term, Language from, Language to) {
        LanguagePair pair = LanguagePair.of(from, to);
        LearnedTable table = tables.get(new TableKey(pair, kind));
        return table == null ? Map.of() : table.translations(term, from == pair.one());
    }

    private static Map<String, Double> likeliest(Map<String, Double> shares) {
        Map<String, Double> kept = new LinkedHashMap<>();
        shares.entrySet().stream().filter(it -> it.getValue() >= LearnedTableWriter.LEAST)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LearnedTableWriter.MOST).forEach(it -> kept.put(it.getKey(), it.getValue()));
        double sum = kept.values().stream().mapToDouble(Double::doubleValue).sum();
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        kept.replaceAll((_, share) -> share / sum * all);
        return kept;
    }
}
