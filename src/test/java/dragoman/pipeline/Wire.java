package dragoman.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Makes dispatches for tests and benchmarks: as long as asked for, never two alike, the same for the same seed. The words of
 * each are as unevenly spread as in real news: half of them are function words, the others come from the lexicon's table of
 * its subject and from the general one, a few of them often and most of them seldom (Zipf's law), with people and figures of
 * its own. What they say makes no sense.
 */
public final class Wire {
    private static final List<String> TABLES = List.of("politics", "economy", "conflict", "disasters", "energy",
            "health",
            "justice", "sport", "science", "migration", "diplomacy", "transport");
    private static final String GENERAL = "vocabulary-nouns";
    private static final List<String> TOWNS = List.of("Ankara", "Astana", "Lyon", "Dakar", "Bursa", "Batoumi", "Tunis",
            "Izmir");
    private static final List<String> GIVEN = List.of("Selim", "Maud", "Nora", "Tolga", "Ada", "Leyla", "Hugo", "Irene",
            "Cem", "Agathe", "Piotr", "Amina", "Bastien", "Defne", "Oscar", "Zehra");
    private static final List<String> FAMILY = List.of("Aksoy", "Perrin", "Lindgren", "Semiz", "Belkacem", "Karaca",
            "Vasseur", "Holm", "Tuncel", "Okafor", "Marchand", "Yalman", "Petrov", "Demirel", "Sorel", "Achour",
            "Bland",
            "Kaplan", "Roussel", "Toprak", "Ferrant", "Nazarov", "Ilgaz", "Duval");
    private static final List<List<String>> FUNCTION_WORDS = List.of(
            List.of("the", "of", "to", "in", "and", "a", "on", "for", "that", "said", "with", "was", "by", "from"),
            List.of("le", "de", "la", "les", "et", "des", "en", "un", "du", "que", "dans", "pour", "sur", "a"),
            List.of("ve", "bir", "bu", "için", "ile", "olarak", "da", "de", "olan", "daha", "sonra", "kadar"));
    private static final List<String> CREDITS = List.of("(Translated from Turkish by Nora Lindgren)",
            "* Traduit de l'anglais par Maud Perrin",
            "İngilizceden çeviren: Selim Aksoy");
    private static final int PEOPLE = 3;
    private static final int SENTENCE = 14;

    private final List<List<List<String>>> subjects = new ArrayList<>();
    private final List<List<String>> general;
    private final Random random;
    private int made;

    /** A wire that always sends the same. */
    public Wire(long seed) {
        this.random = new Random(seed);
        TABLES.forEach(table -> subjects.add(words(table)));
        this.general = words(GENERAL);
    }

    /** The next dispatch: agency layout, about so many characters, some with a credit line. */
    public String next(int length) {
        int language = random.nextInt(FUNCTION_WORDS.size());
        List<String> subject = pick(subjects).get(language);
        int slant = random.nextInt(subject.size());
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(pick(GIVEN) + " " + pick(FAMILY));
        }
        StringBuilder text = new StringBuilder(length + 200);
        text.append(sentence(language, subject, slant, people)).append(' ').append(++made).append('\n');
        text.append("LHA / ").append(pick(TOWNS)).append(" / ").append(people.getFirst()).append('\n');
        while (text.length() < length) {
            text.append(sentence(language, subject, slant, people)).append(". ")
                    .append(sentence(language, subject, slant, people)).append(".\n");
        }
        if (random.nextInt(3) == 0) {
            text.append(CREDITS.get(language)).append('\n');
        }
        return text.toString();
    }

    private String sentence(int language, List<String> subject, int slant, List<String> people) {
        StringBuilder words = new StringBuilder(FUNCTION_WORDS.get(language).getFirst());
        for (int word = 1; word < SENTENCE; word++) {
            words.append(' ').append(switch (random.nextInt(24)) {
                case 0 -> pick(people);
                case 1 -> Integer.toString(random.nextInt(5_000));
                case 2, 3, 4, 5, 6, 7, 8, 9 -> subject.get((slant + zipf(subject.size())) % subject.size());
                case 10, 11, 12 -> general.get(language).get(zipf(general.get(language).size()));
                default -> pick(FUNCTION_WORDS.get(language));
            });
        }
        return words.toString();
    }

    /** A place in a list: the n-th is drawn in proportion to 1/n, near enough. */
    private int zipf(int size) {
        return (int) Math.pow(size, random.nextDouble()) - 1;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The first rendering of each entry of a table, a list a language. */
    private static List<List<String>> words(String table) {
        List<List<String>> words = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (InputStream in = Objects.requireNonNull(
                Wire.class.getResourceAsStream("/dragoman/lexicon/dictionary/" + table + ".tsv"), table)) {
            for (String line : new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList()) {
                String[] cells = line.split("\t", -1);
                for (int i = 0; i < words.size() && cells.length > words.size(); i++) {
                    words.get(i).add(cells[i + 1].split(";", 2)[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
