package dragoman.lexicon.learning;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.lexicon.SentencePairs;
import dragoman.lexicon.TranslationUnit;
import dragoman.lexicon.TranslationUnit.Kind;
import dragoman.lexicon.packed.Digests;
import dragoman.lexicon.packed.LongSet;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** The sentences that several sources have in two languages, each pair once. */
final class DistinctPairs {
    /** To be raised whenever the same sentences would be learned otherwise: by other analysis, or another method. */
    private static final String METHOD = "3";

    private DistinctPairs() {
    }

    static void read(List<? extends SentencePairs> sources, LanguagePair pair, Consumer<TranslationUnit> units)
            throws IOException {
        LongSet known = new LongSet();
        for (SentencePairs source : sources) {
            source.read(unit -> {
                if (unit.kind() == Kind.SENTENCE && unit.isIn(pair.one(), pair.other())
                        && known.add(Digests.of(texts(unit, pair)))) {
                    units.accept(unit);
                }
            });
        }
    }

    /** How many there are, and a digest of all of them in their order. */
    static Extent extent(List<? extends SentencePairs> sources, LanguagePair pair) throws IOException {
        MessageDigest digest = Digests.sha256();
        digest.update(METHOD.getBytes(UTF_8));
        int[] count = {0};
        read(sources, pair, unit -> {
            count[0]++;
            texts(unit, pair).forEach(text -> digest.update((text + "\n").getBytes(UTF_8)));
        });
        return new Extent(count[0], HexFormat.of().formatHex(digest.digest()));
    }

    /** What would be learned from. */
    record Extent(int pairs, String digest) {
    }

    private static List<String> texts(TranslationUnit unit, LanguagePair pair) {
        return List.of(unit.texts().getOrDefault(pair.one(), ""), unit.texts().getOrDefault(pair.other(), ""));
    }
}
