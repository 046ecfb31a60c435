package dragoman.language;

import dragoman.model.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How much speaks for each of the three languages, and how much for the one of all others that fits best. The unit is one
 * function word. Only differences mean anything.
 *
 * @param ours the weight of each of the three
 * @param others the weight of the best of the others
 */
record Weights(Map<Language, Double> ours, double others) {
    Weights {
        ours = Map.copyOf(ours);
        if (ours.size() < Language.values().length) {
            throw new IllegalArgumentException("a language without a weight: " + ours);
        }
    }

    static Weights of(ToDoubleFunction<Language> ours, double others) {
        Map<Language, Double> weights = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            weights.put(language, ours.applyAsDouble(language));
        }
        return new Weights(weights, others);
    }

    /** These and those together. */
    Weights plus(Weights those) {
        return of(language -> of(language) + those.of(language), others + those.others);
    }

    /** The weightiest of the three, or nothing if another language outweighs it. */
    Optional<Language> winner() {
        Language best = Language.ENGLISH;
        for (Language language : Language.values()) {
            best = of(language) > of(best) ? language : best;
        }
        return of(best) > others ? Optional.of(best) : Optional.empty();
    }

    /** By how much the winner outweighs whatever comes second. */
    double lead() {
        double[] sorted = Arrays.copyOf(ours.values().stream().mapToDouble(it -> it).toArray(), ours.size() + 1);
        sorted[ours.size()] = others;
        Arrays.sort(sorted);
        return sorted[ours.size()] - sorted[ours.size() - 1];
    }

    /** By how much the winner outweighs one of the three, or if that is nothing, all others. */
    double leadOver(Optional<Language> language) {
        return of(winner()) - of(language);
    }

    private double of(Optional<Language> language) {
        return language.map(this::of).orElse(others);
    }

    private double of(Language language) {
        return ours.getOrDefault(language, others);
    }
}
