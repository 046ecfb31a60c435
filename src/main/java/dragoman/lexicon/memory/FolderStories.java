package dragoman.lexicon.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.lexicon.TranslationUnit;
import dragoman.lexicon.exchange.ExportFormat;
import dragoman.lexicon.exchange.Lines;
import dragoman.lexicon.exchange.UnitWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;

/**
 * A story memory in one gzipped file of lines under a header that says so. A link is a line of {@code link}, its translation, its original
 * and {@code name=value} for each property between tabs; behind it stand its sentences, as {@link SourceFile} writes them. The
 * file is derived, and may be deleted.
 */
final class FolderStories implements StoryMemory {
    private static final String NAME = "stories.aligned.gz";
    private static final String HEADER = "aligned stories 1";
    private static final String LINK = "link";
    private static final String TAB = "\t";

    private final Path folder;

    FolderStories(Path folder) {
        this.folder = folder;
    }

    /** A link with its sentences. */
    private record Aligned(LinkedTexts texts, List<TranslationUnit> sentences) {
    }

    @Override
    public void read(Consumer<TranslationUnit> units) throws IOException {
        readAll(aligned -> aligned.sentences().forEach(units));
    }

    @Override
    public long export(ExportFormat format, OutputStream out) throws IOException {
        long[] written = {0};
        try (UnitWriter writer = format.writer(out)) {
            readAll(aligned -> {
                Map<String, String> properties = new TreeMap<>(aligned.texts().properties());
                properties.put("translation", aligned.texts().translation());
                properties.put("original", aligned.texts().original());
                aligned.sentences().forEach(unit -> writer.write(unit, properties));
                written[0] += aligned.sentences().size();
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        return written[0];
    }

    @Override
    public Changes follow(List<LinkedTexts> links, Aligning aligning, LongConsumer progress) throws IOException {
        return FolderLock.alone(folder, () -> {
            try (Replacement replacement = Replacement.of(file())) {
                Changes changes = rewrite(replacement.out(), links, aligning, progress);
                if (changes.added() + changes.gone() > 0) {
                    replacement.commit();
                }
                return changes;
            }
        });
    }

    private Changes rewrite(OutputStream out, List<LinkedTexts> links, Aligning aligning, LongConsumer progress)
            throws IOException {
        Set<LinkedTexts> wanted = new LinkedHashSet<>(links);
        int[] gone = {0};
        long[] sentences = {0};
        int all = wanted.size();
        try (BufferedWriter lines = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(out, 1 << 16), UTF_8))) {
            lines.write(HEADER + "\n");
            readAll(known -> {
                if (wanted.remove(known.texts())) {
                    write(lines, known);
                    sentences[0] += known.sentences().size();
                } else {
                    gone[0]++;
                }
            });
            int added = wanted.size();
            int done = all - added;
            for (LinkedTexts texts : wanted) {
                Aligned aligned = new Aligned(texts, aligning.sentences(texts));
                write(lines, aligned);
                sentences[0] += aligned.sentences().size();
                done++;
                progress.accept(done);
            }
            return new Changes(all, added, gone[0], sentences[0]);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static void write(BufferedWriter lines, Aligned aligned) {
        try {
            List<String> cells = new ArrayList<>(
                    List.of(LINK, aligned.texts().translation(), aligned.texts().original()));
            aligned.texts().properties()
                    .forEach((name, value) -> cells.add(name + "=" + TranslationUnit.oneLine(value)));
            lines.write(String.join(TAB, cells) + "\n");
            for (TranslationUnit unit : aligned.sentences()) {
                lines.write(SourceFile.line(unit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it, link by link; nothing if it does not exist or is of another version, so that following mends it. */
    private void readAll(Consumer<Aligned> visitor) throws IOException {
        if (!Files.exists(file())) {
            return;
        }
        try (BufferedReader lines = Lines.text(file())) {
            if (!HEADER.equals(lines.readLine())) {
                return;
            }
            String line = lines.readLine();
            while (line != null) {
                LinkedTexts texts = texts(line);
                List<TranslationUnit> sentences = new ArrayList<>();
                line = lines.readLine();
                while (line != null && !line.startsWith(LINK + TAB)) {
                    sentences.add(SourceFile.unit(line));
                    line = lines.readLine();
                }
                visitor.accept(new Aligned(texts, sentences));
            }
        }
    }

    private LinkedTexts texts(String line) throws IOException {
        List<String> cells = List.of(line.split(TAB, -1));
        if (cells.size() < 3 || !cells.getFirst().equals(LINK)) {
            throw new IOException(file() + " is damaged, and may be deleted: " + line);
        }
        SortedMap<String, String> properties = new TreeMap<>();
        for (String property : cells.subList(3, cells.size())) {
            int equals = property.indexOf('=');
            properties.put(property.substring(0, Math.max(0, equals)), property.substring(equals + 1));
        }
        return new LinkedTexts(cells.get(1), cells.get(2), properties);
    }

    private Path file() {
        return folder.resolve(NAME);
    }
}
