package dragoman.pipeline.errands;

import dragoman.archive.Archive;
import dragoman.archive.DispatchHeldException;
import dragoman.archive.JournalInUseException;
import dragoman.pipeline.errands.ErrandBox.Answer;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.translation.TranslationOutcome;
import dragoman.pipeline.translation.Translations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the errands that other processes put into the box. Translations are left to the translators, so that nothing waits for
 * them.
 */
public final class Errands implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final long LOOK_MILLIS = 200;
    /** Before what could not be done is tried again. Trying to purge begins a new file of the journal each time. */
    private static final long PAUSE_MILLIS = 2_000;
    private static final int MOST_TOLD = 200;
    private static final Answer NOTHING_MADE = new Answer.Done("");

    private final ErrandBox box;
    private final Intake intake;
    private final Archive archive;
    private final Translations translations;
    private final Executor translators;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("errands").factory());

    /** Errands that nobody runs yet. */
    public Errands(ErrandBox box, Intake intake, Archive archive, Translations translations, Executor translators) {
        this.box = box;
        this.intake = intake;
        this.archive = archive;
        this.translations = translations;
        this.translators = translators;
    }

    /** Looks into the box several times a second from now on, first for what the process before this one has left undone. */
    public void start() {
        thread.execute(this::recall);
        ScheduledFuture<?> _ = thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void recall() {
        try {
            box.recall();
        } catch (IOException | RuntimeException e) {
            LOG.warn("errands that were begun wait for the next start: {}", e.toString());
        }
    }

    private void look() {
        try {
            for (Path file : box.waiting()) {
                Optional<String> line = ErrandBox.begin(file);
                if (line.isPresent()) {
                    take(file, line.get());
                }
            }
        } catch (IOException | RuntimeException e) { // what is thrown here would end the looking for good
            LOG.warn("errands wait: {}", e.toString());
        }
    }

    private void take(Path file, String line) {
        Optional<Errand> errand = Errand.of(line);
        if (errand.orElse(null) instanceof Errand.Translation) {
            translators.execute(() -> run(file, line, errand));
        } else {
            run(file, line, errand);
        }
    }

    private void run(Path file, String line, Optional<Errand> errand) {
        try {
            Answer answer = errand.isEmpty() ? new Answer.Failed("it makes no sense") : done(errand.get());
            ErrandBox.answer(file, answer);
            LOG.info("errand: {}: {}", told(line), answer);
        } catch (IOException e) {
            LOG.warn("errand waits: {}: {}", told(line), e.toString());
            if (!thread.isShutdown()) {
                ScheduledFuture<?> _ = thread.schedule(() -> run(file, line, errand), PAUSE_MILLIS,
                        TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it stays where it is, for the next service
        }
    }

    /**
     * Does it.
     *
     * @throws JournalInUseException if the archive is just being sealed: then it can be done later
     */
    private Answer done(Errand errand) throws JournalInUseException, InterruptedException {
        try {
            return switch (errand) {
                case Errand.Ruling(boolean together, String one, String other) -> intake.decide(together, one, other)
                        ? NOTHING_MADE
                        : new Answer.Failed("one of the dispatches is not held here");
                case Errand.Translation(String id, String to, var engine) ->
                    switch (translations.translate(id, to, engine)) {
                        case TranslationOutcome.Held held -> new Answer.Done(held.dispatch().id());
                        case TranslationOutcome.Failed failed -> new Answer.Failed(failed.problem().message());
                    };
                case Errand.Purge(List<String> ids, String reason) ->
                    new Answer.Done(Integer.toString(intake.purge(ids, reason).size()));
                case Errand.Hold(String id, String reason) -> {
                    archive.hold(id, reason);
                    yield NOTHING_MADE;
                }
                case Errand.Release(String id, String reason) -> {
                    archive.release(id, reason);
                    yield NOTHING_MADE;
                }
            };
        } catch (JournalInUseException e) {
            throw e;
        } catch (DispatchHeldException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) { // a defect must not keep the errands behind it from being run
            LOG.error("an errand failed: {}", told(String.join(" ", errand.words())), e);
            return new Answer.Failed(e.toString());
        }
    }

    /** A line for the log; an order to purge may have thousands of ids. */
    private static String told(String line) {
        return line.length() <= MOST_TOLD ? line : line.substring(0, MOST_TOLD) + "…";
    }

    /** Begins no more errands; those in the box wait for the next service. */
    @Override
    public void close() {
        thread.close();
    }
}
