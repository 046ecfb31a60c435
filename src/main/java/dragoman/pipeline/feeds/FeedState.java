package dragoman.pipeline.feeds;

import dragoman.fetch.Validators;
import dragoman.model.Tally;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed, also over a restart.
 *
 * @param address where it was fetched last
 * @param validators what its server wants to be told the next time
 * @param content a digest of what it held last, or null if that was not seen yet
 * @param format the format of what was taken last, or null if nothing was
 * @param unreadable why that could not be read, or null if it could
 * @param succeeded when it was last known what it holds, and that could be read; null if never
 * @param failures how often in a row that did not work since
 * @param trouble why, the last time; null without failures
 * @param notBefore when it may be fetched again after a failure; null without failures
 * @param entries how many entries it has had, by what became of them
 */
public record FeedState(String address, Validators validators, @Nullable String content, @Nullable String format,
        @Nullable String unreadable, @Nullable Instant succeeded, int failures, @Nullable String trouble,
        @Nullable Instant notBefore,
        Tally entries) {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(3);
    /** Servers that want to be left alone for longer are asked all the same. */
    private static final Duration LONGEST_WISH = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    /** A feed that was never fetched. */
    static FeedState unseen(String address) {
        return new FeedState(address, Validators.NONE, null, null, null, null, 0, null, null, Tally.NONE);
    }

    /** The same feed at an address, of which nothing is known if it is a new one. */
    FeedState at(String asked) {
        return address.equals(asked)
                ? this
                : new FeedState(asked, Validators.NONE, null, null, null, succeeded, 0, null, null, entries);
    }

    /** Whether it may be fetched now. A time beyond all pauses was written by a clock that was wrong. */
    boolean mayBeFetched(Instant now) {
        return notBefore == null || !now.isBefore(notBefore) || notBefore.isAfter(now.plus(LONGEST_WISH));
    }

    /**
     * After what it holds was taken.
     *
     * @param next what its server wants to be told the next time
     * @param digest of what it holds
     * @param taken the format of that, or null if there was nothing in it
     * @param problem why that cannot be read, or null if it can
     */
    FeedState took(Validators next, String digest, @Nullable String taken, @Nullable String problem, Tally counted) {
        return new FeedState(address, next, digest, taken == null ? format : taken, problem, succeeded, failures,
                trouble, notBefore, entries.plus(counted));
    }

    /** After it was seen to hold what is known: a success, unless that could not be read. */
    FeedState checked(Instant now) {
        return unreadable != null
                ? failed(now, unreadable, null)
                : new FeedState(address, validators, content, format, null, now, 0, null, null, entries);
    }

    /**
     * After a failure. The pauses double from one failure to the next.
     *
     * @param wish how long the server wants to be left alone, or null
     */
    FeedState failed(Instant now, String why, @Nullable Duration wish) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration longest = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        Duration granted = wish == null || wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
        Duration longer = granted != null && granted.compareTo(longest) > 0 ? granted : longest;
        return new FeedState(address, validators, content, format, unreadable, succeeded, failures + 1, why,
                now.plus(longer), entries);
    }
}
