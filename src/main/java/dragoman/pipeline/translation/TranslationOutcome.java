package dragoman.pipeline.translation;

import dragoman.model.Dispatch;
import dragoman.model.Problem;

/** What became of a wish for a translation. */
public sealed interface TranslationOutcome {
    /** The translation is held: since now, or it was before. */
    record Held(Dispatch dispatch) implements TranslationOutcome {
    }

    /**
     * There is none.
     *
     * @param again whether it may be worth while to try again soon
     */
    record Failed(Problem problem, boolean again) implements TranslationOutcome {
    }
}
