package dragoman.lexicon.dictionary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.lexicon.packed.Records;
import dragoman.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A lexicon in the form that {@link LexiconWriter} gives it. Nothing is decoded before it is asked for: opening costs no
 * more than reading the bytes, and a look-up is a binary search in them.
 *
 * <pre>
 * int      {@link #MAGIC}
 * int      {@link #VERSION}
 * byte × 3 words in the longest entry of English, French, Turkish
 * records  sources: text
 * records  phrases: text, stems, words; the last two with a space between terms
 * records  entries from English, sorted: key, then translations into the other two languages
 * records  the same from French, and from Turkish
 * </pre>
 *
 * Translations are a count as a byte, and for each the number of its phrase as an int, its probability in 65535ths as a
 * short, and the number of its source as a byte. Text is its length in bytes as a short, then UTF-8.
 */
public final class CompiledLexicon implements Lexicon {
    static final String BUILT_IN = "built-in.lexicon";
    static final int MAGIC = 0x4C455843;
    static final int VERSION = 1;
    static final int CERTAIN = 0xFFFF;

    private final Map<Language, Integer> longest = new EnumMap<>(Language.class);
    private final Map<Language, Records> entries = new EnumMap<>(Language.class);
    private final Records sources;
    private final Records phrases;

    private CompiledLexicon(ByteBuffer data) {
        for (Language language : Language.values()) {
            longest.put(language, Byte.toUnsignedInt(data.get()));
        }
        sources = new Records(data);
        phrases = new Records(data);
        for (Language language : Language.values()) {
            entries.put(language, new Records(data));
        }
    }

    /** The one that {@link LexiconCompiler} made when the program was built. */
    public static CompiledLexicon builtIn() {
        try (InputStream in = CompiledLexicon.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException(BUILT_IN + " is missing: LexiconCompiler makes it when Maven builds");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in lexicon can't be read", e);
        }
    }

    /**
     * Opens a lexicon.
     *
     * @throws IOException if it cannot be read, is cut short, or is not of this version
     */
    static CompiledLexicon read(InputStream in) throws IOException {
        return of(ByteBuffer.wrap(in.readAllBytes()));
    }

    /** The same from bytes that are in memory, or mapped there. */
    public static CompiledLexicon of(ByteBuffer data) throws IOException {
        try {
            if (data.getInt() != MAGIC || data.getInt() != VERSION) {
                throw new IOException("not a compiled lexicon of version " + VERSION);
            }
            return new CompiledLexicon(data);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("the compiled lexicon is cut short", e);
        }
    }

    @Override
    public List<Translation> translations(List<String> terms, Language from, Language to) {
        if (from == to) {
            throw new IllegalArgumentException("from " + from + " to itself");
        }
        Records sorted = requireNonNull(entries.get(from));
        int number = sorted.find(String.join(" ", terms), CompiledLexicon::text);
        if (number < 0) {
            return List.of();
        }
        ByteBuffer entry = sorted.get(number);
        text(entry);
        List<Translation> translations = List.of();
        for (Language language : Language.values()) {
            if (language != from) {
                List<Translation> read = translations(entry);
                if (language == to) {
                    translations = read;
                }
            }
        }
        return translations;
    }

    @Override
    public int longestEntry(Language language) {
        return requireNonNull(longest.get(language));
    }

    private List<Translation> translations(ByteBuffer entry) {
        int count = Byte.toUnsignedInt(entry.get());
        List<Translation> translations = new ArrayList<>(count);
        for (int rank = 0; rank < count; rank++) {
            ByteBuffer phrase = phrases.get(entry.getInt());
            double probability = Short.toUnsignedInt(entry.getShort()) / (double) CERTAIN;
            String source = text(sources.get(Byte.toUnsignedInt(entry.get())));
            translations.add(new Translation(text(phrase), terms(phrase), terms(phrase), probability, source));
        }
        return translations;
    }

    private static List<String> terms(ByteBuffer data) {
        return List.of(text(data).split(" "));
    }

    private static String text(ByteBuffer data) {
        byte[] bytes = new byte[Short.toUnsignedInt(data.getShort())];
        data.get(bytes);
        return new String(bytes, UTF_8);
    }
}
