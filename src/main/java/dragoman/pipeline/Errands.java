package dragoman.pipeline;

import dragoman.pipeline.ErrandBox.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
final class Errands implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final long LOOK_MILLIS = 200;

    private final ErrandBox box;
    private final Intake intake;
    private final Translations translations;
    private final Executor translators;
    private final Set<Path> underway = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("errands").factory());

    /** Errands that nobody runs yet. */
    Errands(ErrandBox box, Intake intake, Translations translations, Executor translators) {
        this.box = box;
        this.intake = intake;
        this.translations = translations;
        this.translators = translators;
    }

    /** Looks into the box several times a second from now on. */
    void start() {
        ScheduledFuture<?> _ = thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            for (Path file : box.waiting()) {
                if (underway.add(file)) {
                    ErrandBox.line(file).ifPresentOrElse(it -> take(file, it), () -> underway.remove(file));
                }
            }
        } catch (IOException | RuntimeException e) { // what is thrown here would end the looking for good
            LOG.warn("errands wait: {}", e.toString());
        }
    }

    private void take(Path file, String line) {
        LOG.info("errand: {}", line);
        Optional<Errand> errand = Errand.of(line);
        if (errand.orElse(null) instanceof Errand.Translation) {
            translators.execute(() -> run(file, errand));
        } else {
            run(file, errand);
        }
    }

    private void run(Path file, Optional<Errand> errand) {
        try {
            ErrandBox.answer(file, errand.isEmpty() ? new Answer.Failed("it makes no sense") : done(errand.get()));
        } catch (IOException e) {
            LOG.warn("{} can't be answered and will be run again: {}", file, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it stays where it is, for the next service
        } finally {
            underway.remove(file);
        }
    }

    private Answer done(Errand errand) throws InterruptedException {
        try {
            return switch (errand) {
                case Errand.Ruling(boolean together, String one, String other) -> intake.decide(together, one, other)
                        ? new Answer.Done("")
                        : new Answer.Failed("one of the dispatches is not held here");
                case Errand.Translation(String id, String to, var engine) ->
                    switch (translations.translate(id, to, engine)) {
                        case TranslationOutcome.Held held -> new Answer.Done(held.dispatch().id());
                        case TranslationOutcome.Failed failed -> new Answer.Failed(failed.problem().message());
                    };
            };
        } catch (IOException | RuntimeException e) { // a defect must not keep the errands behind it from being run
            LOG.error("an errand failed: {}", String.join(" ", errand.words()), e);
            return new Answer.Failed(e.toString());
        }
    }

    /** Begins no more errands; those in the box wait for the next service. */
    @Override
    public void close() {
        thread.close();
    }
}
