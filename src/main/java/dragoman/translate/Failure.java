package dragoman.translate;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no translation.
 *
 * @param detail what happened, in a few words; holds no key
 * @param retryAfter how long not to ask again, as the engine says, or null
 */
public record Failure(Kind kind, String detail, @Nullable Duration retryAfter) {
    /** What went wrong. */
    public enum Kind {
        /** Nobody answers at its address. */
        UNREACHABLE(ProblemCode.P077, true, false),
        /** It did not answer in time. */
        SLOW(ProblemCode.P077, true, true),
        /** It has too much to do. */
        BUSY(ProblemCode.P077, true, false),
        /** It failed, or what it answered is no answer. */
        BROKEN(ProblemCode.P077, true, true),
        /** It failed so often that it is left alone for a while. */
        RESTING(ProblemCode.P077, false, false),
        /** It does not know the key. */
        REFUSED(ProblemCode.P078, false, false),
        /** What was paid for is used up. */
        EXHAUSTED(ProblemCode.P078, false, false),
        /** It cannot do this: a language or a length. */
        UNSUPPORTED(ProblemCode.P078, false, false),
        /** It answered, and the answer is no translation. */
        UNUSABLE(ProblemCode.P079, false, true),
        /** Our own limit for the day is reached. */
        OVER_BUDGET(ProblemCode.P080, false, false);

        private final ProblemCode code;
        private final boolean passing;
        private final boolean billed;

        Kind(ProblemCode code, boolean passing, boolean billed) {
            this.code = code;
            this.passing = passing;
            this.billed = billed;
        }

        /** Whether it may be over in a moment. */
        boolean isPassing() {
            return passing;
        }

        /** Whether the engine may count what was sent all the same. */
        boolean mayBeBilled() {
            return billed;
        }
    }

    /** Whether the same question may be answered another time. */
    public boolean isWorthAnotherTry() {
        return kind != Kind.UNSUPPORTED && kind != Kind.UNUSABLE;
    }

    /** The same as a problem of whatever was to be translated. */
    public Problem problem(String place) {
        return new Problem(kind.code, place, detail);
    }
}
