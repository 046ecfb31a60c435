package dragoman.cli.parts;

import dragoman.cli.terminal.Complaint;
import dragoman.pipeline.Home;
import dragoman.pipeline.errands.Errand;
import dragoman.pipeline.errands.ErrandBox;
import dragoman.pipeline.errands.ErrandBox.Answer;
import java.io.IOException;
import java.time.Duration;

/** Hands to the process that writes to a home what only that one may do, and waits. */
public final class Handover {
    private final Home home;

    /** To whoever writes to a home. */
    public Handover(Home home) {
        this.home = home;
    }

    /**
     * Has an errand run.
     *
     * @param patience how long it may take
     * @throws Complaint if nobody runs it, or it takes longer
     */
    public Answer ask(Errand errand, Duration patience) throws IOException {
        try {
            return switch (new ErrandBox(home).ask(errand, patience)) {
                case Answer answer -> answer;
                case ErrandBox.TakenBack _ -> throw new Complaint("P020 another process is writing to " + home.root()
                        + " and has not taken this up; nothing was changed: try again later");
                case ErrandBox.Underway _ -> throw new Complaint(
                        "the service is still at it, and will finish it; its log tells when: "
                                + errand.words().getFirst());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the service", e);
        }
    }

    /**
     * Has an errand run.
     *
     * @return what was made, how many there were, or empty
     * @throws Complaint if nobody runs it, if it takes longer, or if it can't be done
     */
    public String require(Errand errand, Duration patience) throws IOException {
        return switch (ask(errand, patience)) {
            case Answer.Done(String what) -> what;
            case Answer.Failed(String why) -> throw new Complaint(why);
        };
    }
}
