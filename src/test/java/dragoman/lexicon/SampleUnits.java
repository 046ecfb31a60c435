package dragoman.lexicon;

import dragoman.model.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small translations of our own: short sentences about a harbour, put together from phrases that are known in three languages. */
public final class SampleUnits {
    private static final List<List<String>> SUBJECTS = List.of(List.of("The minister", "Le ministre", "Bakan"),
            List.of("The fisherman", "Le pêcheur", "Balıkçı"), List.of("The mayor", "Le maire", "Belediye başkanı"),
            List.of("The captain", "Le capitaine", "Kaptan"), List.of("The engineer", "L'ingénieur", "Mühendis"),
            List.of("The judge", "Le juge", "Yargıç"));
    private static final List<List<String>> OBJECTS = List.of(List.of("the bridge", "le pont", "köprüyü"),
            List.of("the lighthouse", "le phare", "feneri"), List.of("the report", "le rapport", "raporu"),
            List.of("the ferry", "le traversier", "vapuru"), List.of("the school", "l'école", "okulu"),
            List.of("the market", "le marché", "pazarı"));
    private static final List<List<String>> VERBS = List.of(List.of("visited", "a visité", "ziyaret etti"),
            List.of("described", "a décrit", "anlattı"), List.of("inspected", "a inspecté", "denetledi"),
            List.of("photographed", "a photographié", "fotoğrafladı"));

    private SampleUnits() {
    }

    /** Every sentence of a subject, a verb and an object, shuffled, in the languages given. */
    public static List<TranslationUnit> sentences(Language... languages) {
        List<TranslationUnit> units = new ArrayList<>();
        for (List<String> subject : SUBJECTS) {
            for (List<String> verb : VERBS) {
                for (List<String> object : OBJECTS) {
                    Map<Language, String> texts = new EnumMap<>(Language.class);
                    for (Language language : languages) {
                        texts.put(language, sentence(language, subject, verb, object));
                    }
                    units.add(TranslationUnit.of(texts));
                }
            }
        }
        Collections.shuffle(units, new Random(7));
        return units;
    }

    /** The same, to learn from. */
    public static SentencePairs pairs(Language... languages) {
        return units -> sentences(languages).forEach(units);
    }

    private static String sentence(Language language, List<String> subject, List<String> verb, List<String> object) {
        return switch (language) {
            case ENGLISH -> subject.get(0) + " " + verb.get(0) + " " + object.get(0) + ".";
            case FRENCH -> subject.get(1) + " " + verb.get(1) + " " + object.get(1) + ".";
            case TURKISH -> subject.get(2) + " " + object.get(2) + " " + verb.get(2) + ".";
        };
    }
}
