package dragoman.cli;

import dragoman.cli.parts.Handover;
import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Terminal;
import dragoman.model.Tie;
import dragoman.pipeline.Home;
import dragoman.pipeline.errands.Errand;
import dragoman.pipeline.errands.ErrandBox.Answer;
import dragoman.pipeline.intake.Intake;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a person says about two dispatches. */
final class Ruling {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
        carryOut(together, id, otherId);
        tell(together, id, otherId);
        return 0;
    }

    private void carryOut(boolean together, String id, String otherId) throws IOException {
        Optional<Intake> own = parts.freeIntake(home, parts.settings(home));
        if (own.isEmpty()) {
            if (new Handover(home).ask(new Errand.Ruling(together, id, otherId),
                    PATIENCE) instanceof Answer.Failed(String why)) {
                throw new Complaint("P022 the service says: " + why);
            }
            return;
        }
        try (Intake intake = own.get()) {
            if (!intake.decide(together, id, otherId)) {
                throw new Complaint("P022 the index tells of a dispatch that is not held; run: dragoman reindex");
            }
        }
    }

    private void tell(boolean together, String id, String otherId) throws IOException {
        Terminal terminal = parts.terminal();
        if (together) {
            terminal.note(id + " is a translation of " + otherId);
            return;
        }
        try (DispatchSearch search = parts.search(home)) {
            List<Version> story = search == null ? List.of() : storyOf(search, id);
            if (story.stream().noneMatch(it -> it.id().equals(otherId))) {
                terminal.note(id + " and " + otherId + " are apart");
                return;
            }
            terminal.note("no link between " + id + " and " + otherId + " is left, but others hold them in one story;"
                    + " to take them apart, unlink what ties them:");
            for (Version version : story) {
                version.ties().stream().filter(tie -> !(tie instanceof Tie.Unlinked))
                        .forEach(tie -> terminal.note("  dragoman unlink " + tie.one() + " " + tie.other()));
            }
        }
    }

    private static List<Version> storyOf(DispatchSearch search, String id) throws IOException {
        List<Version> found = search.find(id, 1);
        return found.isEmpty() ? List.of() : search.story(found.getFirst().story());
    }
}
