package dragoman.language;

import static java.util.Objects.requireNonNull;

import dragoman.model.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The commonest words of the three languages and of their neighbours, and for the Turkic ones the commonest endings. Close
 * to half of the words of a text are among its language's, whatever it is about.
 */
final class FunctionWords {
    private static final String TABLE = "/dragoman/language/function-words.txt";
    private static final int SHORTEST_STEM = 2;
    private static final int[] NONE = {};
    /** News repeats itself: so many words that were looked up are kept. */
    private static final int KEPT = 1 << 15;

    /** The places of the three in the table; every other place is another language's. */
    private final Map<Language, Integer> ours = new EnumMap<>(Language.class);
    private final Map<Language, Alphabet> alphabets = new EnumMap<>(Language.class);
    private final Map<String, int[]> words = new HashMap<>();
    private final Map<String, int[]> endings = new HashMap<>();
    private final Map<String, Form> forms = new ConcurrentHashMap<>();
    private int size;
    private int longestEnding;

    /**
     * What a word tells.
     *
     * @param at the places of the languages that have it
     * @param impossible the places of those of the three that cannot spell it
     */
    @SuppressWarnings("ArrayRecordComponent") // built once and only read
    private record Form(int[] at, int[] impossible) {
    }

    private FunctionWords() {
        for (Language language : Language.values()) {
            alphabets.put(language, new Alphabet(language));
        }
    }

    /** The table that Dragoman comes with. */
    static FunctionWords shipped() {
        FunctionWords table = new FunctionWords();
        try (InputStream in = FunctionWords.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("no " + TABLE);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().forEach(table::addLine);
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
        return table;
    }

    /**
     * For each language the number of its function words, less, for the three, the words that it cannot spell. Words that
     * begin with a capital may be names, and are not held against it.
     */
    Weights weigh(String text) {
        int[] counts = new int[size];
        Word.forEach(text, form -> words.containsKey(key(form)), word -> {
            Form form = form(word.form());
            for (int place : form.at()) {
                counts[place]++;
            }
            if (!word.capital()) {
                for (int place : form.impossible()) {
                    counts[place]--;
                }
            }
        });
        int others = 0;
        for (int place = 0; place < size; place++) {
            others = ours.containsValue(place) ? others : Math.max(others, counts[place]);
        }
        return Weights.of(language -> counts[requireNonNull(ours.get(language))], others);
    }

    private Form form(String word) {
        Form form = forms.get(word);
        if (form == null) {
            form = new Form(places(key(word)), ours.keySet().stream()
                    .filter(language -> !requireNonNull(alphabets.get(language)).spells(word))
                    .mapToInt(language -> requireNonNull(ours.get(language))).toArray());
            if (forms.size() >= KEPT) {
                forms.clear();
            }
            forms.put(word, form);
        }
        return form;
    }

    /** The places of the languages that have a word, or else the longest ending of it that is known. */
    private int[] places(String key) {
        int @Nullable [] places = words.get(key);
        int length = Math.min(longestEnding, key.length() - SHORTEST_STEM);
        while (places == null && length > 0) {
            places = endings.get(key.substring(key.length() - length));
            length--;
        }
        return places == null ? NONE : places;
    }

    private void addLine(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0 || line.startsWith("#")) {
            return;
        }
        int place = size++;
        Language.of(line.substring(0, colon)).ifPresent(language -> ours.put(language, place));
        for (String entry : line.substring(colon + 2).split(" ")) {
            String key = key(Word.form(entry));
            if (key.startsWith("-")) {
                longestEnding = Math.max(longestEnding, key.length() - 1);
                add(place, key.substring(1), endings);
            } else {
                add(place, key, words);
            }
        }
    }

    /** Adds a word or ending as it should be, and as desks still send it, without accents. */
    private static void add(int place, String key, Map<String, int[]> places) {
        addForm(place, key, places);
        addForm(place, withoutAccents(key), places);
    }

    private static void addForm(int place, String key, Map<String, int[]> places) {
        int[] before = places.getOrDefault(key, NONE);
        if (Arrays.binarySearch(before, place) < 0) {
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = place;
            places.put(key, after);
        }
    }

    /** Capitals without dots are both i and ı. */
    private static String key(String form) {
        return form.replace('ı', 'i');
    }

    private static String withoutAccents(String key) {
        String decomposed = Normalizer.normalize(key, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < decomposed.length(); i++) {
            if (Character.getType(decomposed.charAt(i)) != Character.NON_SPACING_MARK) {
                plain.append(decomposed.charAt(i));
            }
        }
        return plain.toString();
    }
}
