package dragoman.lexicon.memory;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.SentencePairs;
import dragoman.lexicon.TranslationUnit.Kind;
import dragoman.lexicon.dictionary.CompiledLexicon;
import dragoman.lexicon.dictionary.LexiconWriter;
import dragoman.lexicon.dictionary.Meaning;
import dragoman.lexicon.exchange.ExportFormat;
import dragoman.lexicon.exchange.ImportRequest;
import dragoman.lexicon.exchange.UnitWriter;
import dragoman.lexicon.learning.LearnedLexicon;
import dragoman.lexicon.learning.LearningProgress;
import dragoman.lexicon.learning.LearningReport;
import dragoman.lexicon.learning.LexiconLearner;
import dragoman.lexicon.packed.LongSet;
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
            LearnedLexicon before = before();
            LearnedLexicon after = new LexiconLearner(sources, CompiledLexicon.builtIn(), progress).learn(before);
            if (!after.isSameAs(before)) {
                write(after);
            }
            mendEntries();
            return after.reportSince(before);
        });
    }

    private void write(LearnedLexicon lexicon) throws IOException {
        try (Replacement replacement = Replacement.of(folder.resolve(LEARNED))) {
            try (DataOutputStream out = new DataOutputStream(replacement.out())) {
                lexicon.write(out);
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
    private LearnedLexicon before() {
        try {
            return learned();
        } catch (IOException e) {
            return LearnedLexicon.empty();
        }
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
        return new MemoryContents(sources().stream().map(SourceFile::name).toList(), learned().sentencePairs());
    }

    @Override
    public Lexicon entries() throws IOException {
        Path file = folder.resolve(ENTRIES);
        return Files.exists(file) ? CompiledLexicon.of(map(file)) : LearnedLexicon.empty();
    }

    @Override
    public LearnedLexicon learned() throws IOException {
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
                    meanings.add(Meaning.of(source.name(), unit));
                }
            });
        }
        try (Replacement replacement = Replacement.of(folder.resolve(ENTRIES))) {
            replacement.out().write(LexiconWriter.write(meanings));
            replacement.commit();
        }
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
