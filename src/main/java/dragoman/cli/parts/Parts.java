package dragoman.cli.parts;

import dragoman.archive.Archive;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalInUseException;
import dragoman.archive.JournalReader;
import dragoman.archive.Replica;
import dragoman.archive.home.Archives;
import dragoman.archive.journal.Journals;
import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Terminal;
import dragoman.language.LanguageIdentifiers;
import dragoman.lexicon.Lexicon;
import dragoman.lexicon.RenewableLexicon;
import dragoman.lexicon.home.Lexicons;
import dragoman.lexicon.memory.Memories;
import dragoman.lexicon.memory.StoryMemory;
import dragoman.lexicon.memory.TranslationMemory;
import dragoman.model.Dispatch;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.intake.OpeningListener;
import dragoman.pipeline.retention.LegalHolds;
import dragoman.pipeline.translation.TranslationDesk;
import dragoman.pipeline.translation.TranslationSettings;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import dragoman.search.DispatchSearch;
import dragoman.search.IndexMissingException;
import dragoman.search.IndexUnusableException;
import dragoman.search.Indexes;
import dragoman.search.Version;
import dragoman.story.SentenceAligner;
import dragoman.story.SentenceAligners;
import dragoman.story.StoryLinker;
import dragoman.story.StoryLinkers;
import dragoman.translate.EngineSettings;
import dragoman.translate.Translators;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Wires the parts together, each when a command first asks for it; and makes picocli's commands, handing them the parts. */
public final class Parts implements IFactory {
    private static final int AMBIGUOUS = 5;

    private final Terminal terminal;
    private final HomeOption homeOption = new HomeOption();
    private @Nullable Lexicon builtIn;
    private @Nullable RenewableLexicon lexicon;

    /** Parts for commands that run in this terminal. */
    public Parts(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            Constructor<K> constructor = type.getDeclaredConstructor(Parts.class);
            constructor.setAccessible(true);
            return constructor.newInstance(this);
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** What surrounds the command. */
    public Terminal terminal() {
        return terminal;
    }

    /** Loads what a search will need on a thread of its own, while this one still reads the command line. */
    public void expectSearch() {
        Thread.ofPlatform().daemon().name("head-start").start(() -> {
            Lexicon _ = builtIn();
            LuceneLog.leaveOutVectors();
            Indexes.expectSearch();
        });
    }

    /** What the command line says of the home. */
    public HomeOption homeOption() {
        return homeOption;
    }

    /** The home that the command line, the environment or the launcher's place names, in this order. */
    public Home home() {
        Path named = homeOption.directory();
        if (named != null) {
            return new Home(named);
        }
        String variable = terminal.environment().getOrDefault("DRAGOMAN_HOME", "");
        return new Home(Path.of(variable.isEmpty() ? System.getProperty("dragoman.launcher.home", ".") : variable));
    }

    /** What is set in a home. */
    public Settings settings(Home home) throws IOException {
        try {
            return Settings.of(home.settings(), terminal.environment());
        } catch (IllegalArgumentException e) {
            throw new Complaint(home.settings() + ": " + e.getMessage(), e);
        }
    }

    /** Whoever makes dispatches of bytes. */
    public CopyDesk copyDesk(Settings settings) {
        return new CopyDesk(Readers.shipped(settings.maxBytes()), LanguageIdentifiers.open(), Attributors.open(),
                terminal.clock().withZone(settings.newsroom()));
    }

    /** The home, open for writing. */
    public Intake intake(Home home, Settings settings) throws IOException {
        return opened(() -> Intake.open(home, settings, linker(home), terminal.clock(), this::tell));
    }

    /** The home, open for writing; nothing if another process is writing there. */
    public Optional<Intake> freeIntake(Home home, Settings settings) throws IOException {
        LuceneLog.leaveOutVectors();
        try {
            return Optional.of(Intake.open(home, settings, linker(home), terminal.clock(), this::tell));
        } catch (JournalInUseException e) {
            return Optional.empty();
        }
    }

    /** The home, open for writing, with an index that was built anew. */
    public Intake reindexed(Home home, Settings settings, LongConsumer replayed) throws IOException {
        return opened(() -> Intake.reindex(home, settings, linker(home), terminal.clock(), new OpeningListener() {
            @Override
            public void repaired(Problem problem) {
                tell(problem);
            }

            @Override
            public void replayed(long entries) {
                replayed.accept(entries);
            }
        }));
    }

    /** Whoever has dispatches translated that an intake holds, by the engines of the home. */
    public TranslationDesk translationDesk(Home home, Intake intake) throws IOException {
        return new TranslationDesk(home, Translators.open(engines(home), home.translations(), terminal.clock()), intake,
                lexicon(home), terminal.clock());
    }

    /** The home's translation engines as they are set up. */
    public List<EngineSettings> engines(Home home) throws IOException {
        try {
            return TranslationSettings.of(home.settings(), terminal.environment());
        } catch (IllegalArgumentException e) {
            throw new Complaint(home.settings() + ": " + e.getMessage(), e);
        }
    }

    private StoryLinker linker(Home home) throws IOException {
        return StoryLinkers.open(lexicon(home));
    }

    @FunctionalInterface
    private interface Opening {
        Intake open() throws IOException;
    }

    private static Intake opened(Opening opening) throws IOException {
        LuceneLog.leaveOutVectors();
        try {
            return opening.open();
        } catch (JournalInUseException e) {
            throw new Complaint(String.valueOf(e.getMessage()), e);
        }
    }

    private void tell(Problem problem) {
        terminal.note(problem.message());
    }

    /** The sealed days. */
    public Archive archive(Home home, Settings settings) {
        return Archives.open(home.journal(), terminal.clock().withZone(settings.archive().zone()));
    }

    /** The copy of the sealed days in a bucket; nothing if there is to be none. */
    public Optional<Replica> replica(Home home, Settings settings) {
        return Optional.ofNullable(settings.archive().bucket())
                .map(bucket -> Archives.replica(home.journal(), bucket, terminal.clock()));
    }

    /** What legal holds keep at this moment. */
    public LegalHolds holds(Home home) throws IOException {
        Set<String> held = archive(home, settings(home)).holds().keySet();
        try (DispatchSearch search = search(home)) {
            return search == null ? new LegalHolds(held) : LegalHolds.of(held, search, journal(home));
        }
    }

    /** The journal, for reading. */
    public JournalReader journal(Home home) {
        return Journals.read(home.journal());
    }

    /** What the journal holds of the bytes that a version came in. */
    public JournalEntry.Acceptance entry(Home home, Version version) throws IOException {
        if (journal(home).entry(version.position()) instanceof JournalEntry.Acceptance entry) {
            return entry;
        }
        throw new Complaint(
                "P022 the index points to " + version.position() + ", where no dispatch is; run: dragoman reindex");
    }

    /** The dispatch itself. */
    public static Dispatch dispatch(JournalEntry.Acceptance entry, Version version) {
        return entry.dispatches().stream().filter(it -> it.id().equals(version.id())).findFirst()
                .orElseThrow(() -> new Complaint("P022 the index points to " + version.position()
                        + ", where another dispatch is; run: dragoman reindex"));
    }

    /** What words mean in other languages, as this home has been taught; the same for all parts. */
    public synchronized RenewableLexicon lexicon(Home home) throws IOException {
        try {
            RenewableLexicon opened = lexicon;
            if (opened == null) {
                opened = Lexicons.renewable(home.lexicon(), builtIn());
                lexicon = opened;
            }
            return opened;
        } catch (IOException e) {
            throw new Complaint("P041 " + home.lexicon() + ": " + e.getMessage() + "; "
                    + ProblemCode.P041.remedy(), e);
        }
    }

    /** What this home has taught the lexicon. */
    public TranslationMemory memory(Home home) {
        return Memories.translations(home.lexicon());
    }

    /** What the stories of this home have taught the lexicon. */
    public StoryMemory stories(Home home) {
        return Memories.stories(home.lexicon());
    }

    /** What finds the sentences of two versions that say the same. */
    public SentenceAligner aligner(Home home) throws IOException {
        return SentenceAligners.open(lexicon(home));
    }

    /** The index for reading, or null if nothing was ever indexed here. */
    @Nullable
    public DispatchSearch search(Home home) throws IOException {
        LuceneLog.leaveOutVectors();
        try {
            return Indexes.openSearch(home.index(), lexicon(home), terminal.clock());
        } catch (IndexMissingException e) {
            return null;
        } catch (IndexUnusableException e) {
            throw new Complaint("P022 " + home.index() + ": " + e.getMessage() + "; run: dragoman reindex", e);
        }
    }

    /** Says that there is no such dispatch. */
    public Optional<Version> missing(String id) {
        terminal.error("no dispatch with an id like " + id);
        return Optional.empty();
    }

    /**
     * The one dispatch whose id begins so.
     *
     * @return nothing if there is none, or several; then that was said
     */
    public Optional<Version> version(DispatchSearch search, String idPrefix) throws IOException {
        List<Version> found = search.find(idPrefix, AMBIGUOUS);
        if (found.isEmpty()) {
            return missing(idPrefix);
        }
        if (found.size() > 1) {
            terminal.error(idPrefix + " fits several dispatches:");
            found.forEach(it -> terminal.note("  " + it.id() + "  " + it.headline()));
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The dispatches whose ids begin so; nothing if one of them can't be told, which was said then. */
    public Optional<List<Version>> versions(Home home, List<String> idPrefixes) throws IOException {
        List<Version> versions = new ArrayList<>();
        try (DispatchSearch search = search(home)) {
            for (String prefix : idPrefixes) {
                (search == null ? missing(prefix) : version(search, prefix)).ifPresent(versions::add);
            }
        }
        return versions.size() == idPrefixes.size() ? Optional.of(versions) : Optional.empty();
    }

    /** The reason that a person gave, on one line. */
    public static String reason(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Complaint("a --reason is wanted; it goes on record");
        }
        return Problem.onOneLine(text.strip());
    }

    private synchronized Lexicon builtIn() {
        Lexicon opened = builtIn;
        if (opened == null) {
            opened = Lexicons.builtIn();
            builtIn = opened;
        }
        return opened;
    }
}
