package dragoman.lexicon.memory;

import dragoman.lexicon.TranslationUnit;
import dragoman.lexicon.exchange.ImportRequest;
import dragoman.lexicon.exchange.ImportSource;
import dragoman.lexicon.exchange.UnitSink;
import dragoman.lexicon.exchange.UnreadableException;
import dragoman.lexicon.packed.LongSet;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/** One import into a folder, under way: what its source held before, then what is new of the files. */
final class Importing implements UnitSink {
    private static final int TOLD = 5;

    private final LongSet known = new LongSet();
    private final BufferedWriter lines;
    private final LongConsumer progress;
    private final List<String> firstBad = new ArrayList<>();
    private long entries;
    private long sentences;
    private long repeated;
    private long passedOver;
    private long bad;

    private Importing(SourceFile before, BufferedWriter lines, LongConsumer progress) throws IOException {
        this.lines = lines;
        this.progress = progress;
        before.read(unit -> {
            known.add(SourceFile.digest(unit));
            write(unit);
        });
    }

    /**
     * Imports into a folder.
     *
     * @param progress is told how many units were read
     * @throws IOException if the folder cannot be read or written to
     */
    static ImportReport run(ImportRequest request, Path folder, LongConsumer progress) throws IOException {
        try {
            ImportSource source = ImportSource.of(request);
            SourceFile target = new SourceFile(folder.resolve(source.name() + SourceFile.EXTENSION));
            try (Replacement replacement = Replacement.of(target.file())) {
                Importing importing = read(source, target, replacement, progress);
                if (importing.entries + importing.sentences > 0) {
                    replacement.commit();
                }
                return importing.report(source);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        } catch (UnreadableException e) {
            return refused(ProblemCode.P040, request, String.valueOf(e.getMessage()));
        } catch (ZipException e) {
            return refused(ProblemCode.P040, request, "its compression is damaged");
        } catch (AccessDeniedException e) {
            return refused(ProblemCode.P001, request, "permission denied");
        }
    }

    private static Importing read(ImportSource source, SourceFile before, Replacement replacement,
            LongConsumer progress) throws IOException {
        try (BufferedWriter lines = SourceFile.writer(replacement)) {
            Importing importing = new Importing(before, lines, progress);
            source.reader().read(importing);
            if (importing.isEmpty()) {
                throw new UnreadableException("it holds no translations that could be used"
                        + (importing.firstBad.isEmpty() ? "" : ": " + importing.firstBad.getFirst()));
            }
            return importing;
        }
    }

    private static ImportReport refused(ProblemCode code, ImportRequest request, String detail) {
        return new ImportReport.Refused(new Problem(code, request.files().getFirst().toString(), detail));
    }

    private ImportReport report(ImportSource source) {
        return new ImportReport.Imported(source.name(), source.format(), entries, sentences, repeated, passedOver, bad,
                firstBad);
    }

    private boolean isEmpty() {
        return entries + sentences + repeated == 0;
    }

    @Override
    public void unit(TranslationUnit unit) {
        progress.accept(entries + sentences + repeated);
        if (!known.add(SourceFile.digest(unit))) {
            repeated++;
            return;
        }
        switch (unit.kind()) {
            case ENTRY -> entries++;
            case SENTENCE -> sentences++;
        }
        write(unit);
    }

    @Override
    public void bad(long line, String why) {
        bad++;
        if (firstBad.size() < TOLD) {
            firstBad.add("line " + line + ": " + why);
        }
    }

    @Override
    public void passedOver() {
        passedOver++;
    }

    private void write(TranslationUnit unit) {
        try {
            lines.write(SourceFile.line(unit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
