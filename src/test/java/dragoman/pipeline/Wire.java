package dragoman.pipeline;

import java.util.List;
import java.util.Random;

/** Makes dispatches for tests and benchmarks: as long as asked for, never two alike, the same for the same seed. */
public final class Wire {
    private static final List<String> TOWNS = List.of("Ankara", "Astana", "Lyon", "Dakar", "Bursa", "Batoumi", "Tunis",
            "Izmir");
    private static final List<String> NAMES = List.of("Selim Aksoy", "Maud Perrin", "Nora Lindgren", "Tolga Semiz",
            "Ada Belkacem");
    private static final List<List<String>> WORDS = List.of(
            List.of("ministers", "agreed", "bridge", "river", "minerals", "export", "port", "the", "of", "on", "said",
                    "hospital",
                    "strike", "million", "government", "reopened", "after", "talks", "railway", "customs", "harvest",
                    "flooded"),
            List.of("ministres", "accord", "pont", "fleuve", "minéraux", "exportation", "port", "le", "de", "dans",
                    "déclaré",
                    "hôpital", "grève", "millions", "gouvernement", "rouvert", "après", "discussions", "voie",
                    "récolte", "où"),
            List.of("bakanlar", "anlaşma", "köprü", "nehir", "mineraller", "ihracat", "liman", "ve", "için", "bildirdi",
                    "hastane",
                    "grev", "milyon", "hükümet", "yeniden", "görüşmeler", "demir", "yolu", "gümrük", "hasat", "ışık",
                    "İzmir'de"));
    private static final List<String> CREDITS = List.of("(Translated from Turkish by Nora Lindgren)",
            "* Traduit de l'anglais par Maud Perrin",
            "İngilizceden çeviren: Selim Aksoy");

    private final Random random;
    private int made;

    /** A wire that always sends the same. */
    public Wire(long seed) {
        this.random = new Random(seed);
    }

    /** The next dispatch: agency layout, about so many characters, some with a credit line. */
    public String next(int length) {
        int language = random.nextInt(WORDS.size());
        StringBuilder text = new StringBuilder(length + 200);
        text.append(sentence(language)).append(' ').append(++made).append('\n');
        String town = pick(TOWNS);
        text.append("LHA / ").append(town).append(" / ").append(pick(NAMES)).append('\n');
        while (text.length() < length) {
            text.append(sentence(language)).append(' ').append(sentence(language)).append(".\n");
        }
        if (random.nextInt(3) == 0) {
            text.append(CREDITS.get(language)).append('\n');
        }
        return text.toString();
    }

    private String sentence(int language) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < 10; word++) {
            words.append(word == 0 ? "" : " ").append(pick(WORDS.get(language)));
            if (random.nextInt(6) == 0) {
                words.append(' ').append(random.nextInt(5000));
            }
        }
        return words.toString();
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
