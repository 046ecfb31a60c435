package dragoman.translate;

import dragoman.model.Problem;
import java.util.List;

/** What became of a dispatch that was to be translated. */
public sealed interface Rendering {
    /**
     * It was translated.
     *
     * @param problems what a person should compare with the original: figures and names that may have changed
     */
    record Done(Manuscript manuscript, Told told, List<Problem> problems) implements Rendering {
        public Done {
            problems = List.copyOf(problems);
        }
    }

    /** It was not. */
    record Failed(Failure failure) implements Rendering {
    }
}
