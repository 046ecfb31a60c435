package dragoman.pipeline.translation;

import dragoman.archive.Drop;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalReader;
import dragoman.archive.journal.Journals;
import dragoman.lexicon.Glossary;
import dragoman.lexicon.Lexicon;
import dragoman.model.Conversion;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import dragoman.model.Language;
import dragoman.model.Metadata;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.Home;
import dragoman.pipeline.copydesk.MachineDispatch;
import dragoman.pipeline.intake.Intake;
import dragoman.translate.Digests;
import dragoman.translate.EngineSettings;
import dragoman.translate.Failure;
import dragoman.translate.GlossaryTerm;
import dragoman.translate.Manuscript;
import dragoman.translate.Rendering;
import dragoman.translate.Translator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has dispatches translated and keeps the translations. Reads the journal beside the intake, and needs that only to keep. */
public final class TranslationDesk {
    /** A long dispatch has some hundred sentences, and a slow engine takes seconds for each. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<Translator> translators;
    private final JournalReader journal;
    private final Intake intake;
    private final Lexicon lexicon;
    private final Clock clock;
    private final TranslationFigures figures;

    /** A desk at which these translators work, the first that can before all others. */
    public TranslationDesk(Home home, List<Translator> translators, Intake intake, Lexicon lexicon, Clock clock) {
        this.translators = List.copyOf(translators);
        this.journal = Journals.read(home.journal());
        this.intake = intake;
        this.lexicon = lexicon;
        this.clock = clock;
        this.figures = new TranslationFigures(home, clock);
    }

    /** Where a finished translation goes. */
    @FunctionalInterface
    interface Keeper {
        void keep(MachineDispatch made) throws IOException, InterruptedException;
    }

    /** What was translated here and what was not. */
    TranslationFigures figures() {
        return figures;
    }

    /** Whether there is no engine at all. */
    boolean isEmpty() {
        return translators.isEmpty();
    }

    /**
     * The first translator for two languages that may be asked now; where none may, the first of those that rest.
     *
     * @param engine the name of the only one that will do, or null
     */
    Optional<Translator> translator(String from, String to, @Nullable String engine) {
        List<Translator> fitting = translators.stream().filter(it -> it.settings().translates(from, to))
                .filter(it -> engine == null || engine.equals(it.settings().name())).toList();
        return fitting.stream().filter(it -> it.rest().isEmpty()).findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /**
     * Translates a dispatch, and keeps the translation; not durable before the intake is sealed.
     *
     * @param id the dispatch
     * @param position where in the journal it stands
     * @param to BCP 47 primary tag of the language wanted
     * @param engine the name of the engine that has to do it, or null
     * @throws IOException if journal or archive fail, which is not the engine's fault
     */
    public TranslationOutcome translate(String id, JournalPosition position, String to, @Nullable String engine)
            throws IOException, InterruptedException {
        return translate(id, position, to, engine, intake::keep);
    }

    /** Translates a dispatch as {@link #translate} does, and has a keeper keep it. */
    TranslationOutcome translate(String id, JournalPosition position, String to, @Nullable String engine, Keeper keeper)
            throws IOException, InterruptedException {
        JournalEntry.Acceptance entry = entry(id, position);
        Dispatch original = entry.dispatches().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        String from = original.language();
        String against = reasonAgainst(original, to);
        if (from == null || against != null) {
            return impossible(id, Objects.requireNonNullElse(against, "its language is not known"));
        }
        Optional<Translator> found = translator(from, to, engine);
        if (found.isEmpty()) {
            return impossible(id, "nothing is set up for " + from + "-" + to
                    + (engine == null ? "" : " under the name of " + engine));
        }
        Translator translator = found.get();
        Manuscript manuscript = new Manuscript(original.header().headline(), original.header().summary(),
                original.body());
        List<GlossaryTerm> terms = translator.settings().kind().takesTerms()
                ? glossary(manuscript, from, to)
                : List.of();
        return switch (translator.translate(manuscript, from, to, terms, clock.instant().plus(PATIENCE))) {
            case Rendering.Failed(Failure failure) -> {
                figures.failed(translator.settings().name(), failure);
                yield new TranslationOutcome.Failed(failure.problem(id), failure.isWorthAnotherTry());
            }
            case Rendering.Done done -> {
                EngineSettings engineUsed = translator.settings();
                figures.made(engineUsed.name());
                Conversion conversion = conversion(original, position, engineUsed, done);
                MachineDispatch made = MachineDispatch.of(new Drop(entry.drop().name(), null, conversion.at()),
                        original, to, engineUsed.label(), done, conversion);
                keeper.keep(made);
                yield new TranslationOutcome.Held(made.dispatch());
            }
        };
    }

    private JournalEntry.Acceptance entry(String id, JournalPosition position) throws IOException {
        if (journal.entry(position) instanceof JournalEntry.Acceptance it
                && it.dispatches().stream().anyMatch(dispatch -> dispatch.id().equals(id))) {
            return it;
        }
        throw new IOException("the index tells of " + id + " at " + position
                + ", and the journal has no such dispatch there; run: dragoman reindex");
    }

    private static TranslationOutcome impossible(String id, String why) {
        return new TranslationOutcome.Failed(new Problem(ProblemCode.P081, id, why), false);
    }

    private static @Nullable String reasonAgainst(Dispatch original, String to) {
        if (to.equals(original.language())) {
            return "it is in that language";
        }
        if (MachineDispatch.original(original).isPresent()) {
            return "it is a machine translation; have its original translated";
        }
        return original.metadata().status() == Metadata.Status.CANCELED ? "its sender has canceled it" : null;
    }

    private List<GlossaryTerm> glossary(Manuscript manuscript, String from, String to) {
        Optional<Language> source = Language.of(from);
        Optional<Language> target = Language.of(to);
        if (source.isEmpty() || target.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(manuscript.summary());
        texts.addAll(manuscript.paragraphs());
        List<GlossaryTerm> terms = new ArrayList<>();
        Glossary.of(lexicon, String.join("\n", texts), source.get(), target.get())
                .forEach((term, translation) -> terms.add(new GlossaryTerm(term, translation)));
        return terms;
    }

    private Conversion conversion(Dispatch original, JournalPosition position, EngineSettings engine,
            Rendering.Done done) throws IOException {
        String model = done.told().model();
        Instant now = clock.instant();
        return new Conversion(original.id(), journal.recordId(position), engine.name(),
                model == null ? engine.model() : model, done.told().version(), engine.digest(),
                Digests.sha256(original.text()), now);
    }
}
