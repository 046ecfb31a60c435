package dragoman.lexicon;

import dragoman.lexicon.LearnedLexicon.Section;
import dragoman.lexicon.TranslationUnit.Kind;
import dragoman.model.Language;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A translation memory in a folder: a {@link SourceFile} a source; {@code entries.lexicon}, their dictionary entries
 * compiled; and {@code learned.lexicon}. The latter two are derived, and may be deleted.
 */
final class FolderMemory implements TranslationMemory {
    private static final String ENTRIES = "entries.lexicon";
    private static final String LEARNED = "learned.lexicon";

    private final Path folder;

    FolderMemory(Path folder) {
        this.folder = folder;
    }

    @Override
    public ImportReport add(ImportRequest request, LongConsumer progress) throws IOException {
        return FolderLock.alone(folder, () -> {
            ImportReport report = Importing.run(request, folder, progress);
            switch (report) {
                case ImportReport.Refused _ -> {
                    // nothing has changed
                }
                case ImportReport.Imported it -> {
                    if (it.entries() > 0 || !Files.exists(folder.resolve(ENTRIES))) {
                        compileEntries();
                    }
                }
            }
            return report;
        });
    }

    @Override
    public LearningReport learn(List<SentencePairs> others, LearningProgress progress) throws IOException {
        return FolderLock.alone(folder, () -> {
            List<SentencePairs> sources = new ArrayList<>();
            sources().forEach(source -> sources.add(source::read));
            sources.addAll(others);
            Map<TableKey, Section> before = before();
            Map<TableKey, Section> tables = new LexiconLearner(sources, progress).learn(before);
            if (!tables.equals(before)) {
                write(tables);
            }
            mendEntries();
            return report(before, learned());
        });
    }

    private void write(Map<TableKey, Section> tables) throws IOException {
        try (Replacement replacement = Replacement.of(folder.resolve(LEARNED))) {
            try (DataOutputStream out = new DataOutputStream(replacement.out())) {
                LearnedLexicon.write(out, tables);
            }
            replacement.commit();
        }
    }

    private void mendEntries() throws IOException {
        try {
            entries();
        } catch (IOException e) {
            compileEntries();
        }
    }

    /** What was learned so far; nothing if that is damaged or of another version, so that learning mends it. */
    private Map<TableKey, Section> before() {
        try {
            return learned().sections();
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static LearningReport report(Map<TableKey, Section> before, LearnedLexicon after) {
        List<LearningReport.Learned> pairs = new ArrayList<>();
        for (LanguagePair pair : LanguagePair.ALL) {
            TableKey key = new TableKey(pair, TermKind.STEMS);
            Section section = after.sections().get(key);
            if (section != null) {
                Section old = before.get(key);
                boolean anew = old == null || !old.learnedFrom().equals(section.learnedFrom());
                pairs.add(new LearningReport.Learned(pair.one(), pair.other(), section.pairs(), after.size(key), anew));
            }
        }
        return new LearningReport(pairs);
    }

    @Override
    public long export(ExportFormat format, OutputStream out) throws IOException {
        long[] written = {0};
        try (UnitWriter writer = format.writer(out)) {
            for (SourceFile source : sources()) {
                source.read(unit -> {
                    written[0]++;
                    writer.write(unit, Map.of());
                });
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        return written[0];
    }

    @Override
    public MemoryContents contents() throws IOException {
        long pairs = learned().sections().entrySet().stream().filter(it -> it.getKey().kind() == TermKind.STEMS)
                .mapToLong(it -> it.getValue().pairs()).sum();
        return new MemoryContents(sources().stream().map(SourceFile::name).toList(), pairs);
    }

    /** The dictionary entries that were imported, for look-up. */
    Lexicon entries() throws IOException {
        Path file = folder.resolve(ENTRIES);
        return Files.exists(file) ? CompiledLexicon.of(map(file)) : LearnedLexicon.empty();
    }

    /** What was learned, for look-up. */
    LearnedLexicon learned() throws IOException {
        Path file = folder.resolve(LEARNED);
        return Files.exists(file) ? LearnedLexicon.of(map(file)) : LearnedLexicon.empty();
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private void compileEntries() throws IOException {
        List<Meaning> meanings = new ArrayList<>();
        LongSet known = new LongSet();
        for (SourceFile source : sources()) {
            source.read(unit -> {
                if (unit.kind() == Kind.ENTRY && known.add(SourceFile.digest(unit))) {
                    meanings.add(meaning(source.name(), unit));
                }
            });
        }
        try (Replacement replacement = Replacement.of(folder.resolve(ENTRIES))) {
            replacement.out().write(LexiconWriter.write(meanings));
            replacement.commit();
        }
    }

    /** Each further translation of a word counts half as much as the one before, as alternatives in tables do. */
    private static Meaning meaning(String source, TranslationUnit unit) {
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        unit.texts().forEach((language, text) -> texts.put(language, List.of(text)));
        return Meaning.of(source, Math.pow(Mixture.RATIO, unit.rank()), texts);
    }

    private List<SourceFile> sources() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isSource(String.valueOf(file.getFileName()))).sorted().map(SourceFile::new)
                    .toList();
        }
    }

    private static boolean isSource(String name) {
        return name.endsWith(SourceFile.EXTENSION) && !name.startsWith(".");
    }
}
