package dragoman.cli;

import dragoman.pipeline.Home;
import dragoman.pipeline.Intake;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.util.Optional;

/** What a person says about two dispatches. */
final class Ruling {
    private final Parts parts;
    private final Home home;

    Ruling(Parts parts, Home home) {
        this.parts = parts;
        this.home = home;
    }

    /**
     * Carries it out.
     *
     * @param one an id, or as much of the beginning as tells it from others; the translation if it is a link
     * @param other another
     * @return the exit code
     */
    int give(boolean together, String one, String other) throws IOException {
        Optional<Version> first;
        Optional<Version> second;
        try (DispatchSearch search = parts.search(home)) {
            first = search == null ? parts.missing(one) : parts.version(search, one);
            second = search == null ? Optional.empty() : parts.version(search, other);
        }
        if (first.isEmpty() || second.isEmpty()) {
            return 1;
        }
        String id = first.get().id();
        String otherId = second.get().id();
        if (id.equals(otherId)) {
            throw new Complaint("a dispatch and itself: " + id);
        }
        try (Intake intake = parts.intake(home, parts.settings(home))) {
            if (!intake.decide(together, id, otherId)) {
                throw new Complaint("P022 the index tells of a dispatch that is not held; run: dragoman reindex");
            }
        }
        parts.terminal()
                .note(together ? id + " is a translation of " + otherId : id + " and " + otherId + " are apart");
        return 0;
    }
}
