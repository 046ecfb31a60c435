package dragoman.provenance;

import dragoman.model.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text in paragraphs, as a reader hands it to the attributor. */
record ShortDispatch(String text, List<TextSpan> paragraphs, String language) {
    private static final Attributor ATTRIBUTOR = Attributors.open();
    private static final String BREAK = "\n\n";

    private static final Map<String, List<String>> STORIES = Map.of("en", List.of(
            "The harbour board voted on Monday to deepen the eastern channel.",
            "Dredging will take two summers and cost 14 million crowns, the board said in a statement.",
            "Fishermen fear for the spawning grounds off the breakwater."), "fr",
            List.of("Le conseil du port a voté lundi l'approfondissement du chenal est.",
                    "Le dragage durera deux étés et coûtera 14 millions de couronnes, précise le conseil.",
                    "Les pêcheurs craignent pour les frayères au large de la digue."),
            "tr", List.of("Liman kurulu pazartesi günü doğu kanalının derinleştirilmesini kararlaştırdı.",
                    "Tarama çalışması iki yaz sürecek ve 14 milyon krona mal olacak.",
                    "Balıkçılar mendireğin açığındaki yumurtlama alanları için endişeli."));

    /** The paragraphs of a story that credits nobody. */
    static List<String> story(String language) {
        return STORIES.getOrDefault(language, List.of());
    }

    /** The story with these paragraphs behind it. */
    static ShortDispatch endingWith(String language, String... paragraphs) {
        List<String> all = new ArrayList<>(story(language));
        all.addAll(List.of(paragraphs));
        return of(language, all);
    }

    /** The story with these paragraphs before it. */
    static ShortDispatch beginningWith(String language, String... paragraphs) {
        List<String> all = new ArrayList<>(List.of(paragraphs));
        all.addAll(story(language));
        return of(language, all);
    }

    /** The story with this behind the last word of its last paragraph. */
    static ShortDispatch goingOnWith(String language, String words) {
        List<String> all = new ArrayList<>(story(language));
        all.add(all.removeLast() + words);
        return of(language, all);
    }

    static ShortDispatch of(String language, List<String> paragraphs) {
        List<TextSpan> spans = new ArrayList<>();
        int start = 0;
        for (String paragraph : paragraphs) {
            spans.add(new TextSpan(start, start + paragraph.length()));
            start += paragraph.length() + BREAK.length();
        }
        return new ShortDispatch(String.join(BREAK, paragraphs), spans, language);
    }

    Attribution attribution() {
        return ATTRIBUTOR.attribute(text, paragraphs, language);
    }

    /** The paragraphs that the attributor leaves to the story. */
    List<String> body() {
        return attribution().body().stream().map(span -> span.in(text)).toList();
    }
}
