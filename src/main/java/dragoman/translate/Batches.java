package dragoman.translate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Asks for many texts in portions that an engine takes. */
final class Batches {
    /** What JSON puts around a text. */
    private static final int AROUND = 8;

    private Batches() {
    }

    /** Asks for one portion. */
    @FunctionalInterface
    interface Asking {
        Reply ask(List<String> texts) throws InterruptedException;
    }

    /** The answers to all portions one behind the other, or the first failure. An answer of another length is a failure. */
    static Reply translate(List<String> texts, int mostTexts, int mostBytes, Asking engine)
            throws InterruptedException {
        List<String> translated = new ArrayList<>();
        Told told = Told.NOTHING;
        for (List<String> batch : of(texts, mostTexts, mostBytes)) {
            switch (engine.ask(batch)) {
                case Reply.Failed failed -> {
                    return failed;
                }
                case Reply.Translated it -> {
                    if (it.texts().size() != batch.size()) {
                        return new Reply.Failed(Failure.Kind.UNUSABLE,
                                "%d of %d sentences came back".formatted(it.texts().size(), batch.size()));
                    }
                    translated.addAll(it.texts());
                    told = it.told();
                }
            }
        }
        return new Reply.Translated(translated, told);
    }

    private static List<List<String>> of(List<String> texts, int mostTexts, int mostBytes) {
        List<List<String>> batches = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        int bytes = 0;
        for (String text : texts) {
            int length = text.getBytes(UTF_8).length + AROUND;
            if (!batch.isEmpty() && (batch.size() == mostTexts || bytes + length > mostBytes)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(text);
            bytes += length;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
