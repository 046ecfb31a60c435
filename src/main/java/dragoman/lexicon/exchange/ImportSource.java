package dragoman.lexicon.exchange;

import dragoman.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one import with what they turned out to be.
 *
 * @param name what to keep it as
 */
public record ImportSource(String name, ImportFormat format, UnitReader reader) {
    private static final int SNIFFED = 4096;

    /**
     * Looks at the files.
     *
     * @throws UnreadableException if nobody can tell what they are, or which languages they are in
     */
    public static ImportSource of(ImportRequest request) throws IOException {
        for (Path file : request.files()) {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableException("there is no such file");
            }
        }
        ImportFormat format = request.format() == null ? format(request.files()) : request.format();
        boolean pair = format == ImportFormat.MOSES;
        if (request.files().size() != (pair ? 2 : 1)) {
            throw new UnreadableException(
                    pair ? "two files make a parallel text" : format + " is one file, not " + request.files().size());
        }
        Path file = request.files().getFirst();
        UnitReader reader = switch (format) {
            case DICTD -> dictd(file, request.languages());
            case TMX -> new TmxReader(file);
            case TSV -> new TableReader(file, false, languages(file, request.languages()));
            case CSV -> new TableReader(file, true, languages(file, request.languages()));
            case MOSES -> moses(file, request.files().getLast(), request.languages());
        };
        return new ImportSource(safe(request.name() == null ? stem(file) : request.name()), format, reader);
    }

    private static ImportFormat format(List<Path> files) throws IOException {
        String name = Lines.name(files.getFirst()).toLowerCase(Locale.ROOT);
        if (files.size() == 2) {
            return ImportFormat.MOSES;
        }
        if (name.endsWith(".index") || name.endsWith(".dict")) {
            return ImportFormat.DICTD;
        }
        String beginning = beginning(files.getFirst());
        if (beginning.contains("<tmx")) {
            return ImportFormat.TMX;
        }
        if (name.endsWith(".csv")) {
            return ImportFormat.CSV;
        }
        if (name.endsWith(".tsv") || beginning.contains("\t")) {
            return ImportFormat.TSV;
        }
        throw new UnreadableException("neither its name nor its content tells its format");
    }

    private static String beginning(Path file) throws IOException {
        char[] letters = new char[SNIFFED];
        try (var text = Lines.text(file)) {
            int length = Math.max(0, text.read(letters));
            // TMX may come in UTF-16; what is left of that without zero bytes is good enough to tell it by.
            return new String(letters, 0, length).replace("\0", "");
        }
    }

    private static UnitReader dictd(Path file, List<Language> told) throws IOException {
        List<Language> languages = languages(file, told);
        if (languages.size() != 2) {
            throw new UnreadableException("its name does not tell from which language into which it translates");
        }
        String stem = stem(file);
        Path index = file.resolveSibling(stem + ".index");
        Path articles = Stream.of(".dict.dz", ".dict").map(ending -> file.resolveSibling(stem + ending))
                .filter(Files::isRegularFile).findFirst()
                .orElseThrow(() -> new UnreadableException("there is no " + stem + ".dict.dz or .dict beside it"));
        if (!Files.isRegularFile(index)) {
            throw new UnreadableException("there is no " + stem + ".index beside it");
        }
        return new DictdReader(index, articles, languages.getFirst(), languages.getLast());
    }

    private static UnitReader moses(Path one, Path other, List<Language> told) throws IOException {
        @Nullable
        Language left = told.size() == 2 ? told.getFirst() : ending(one);
        @Nullable
        Language right = told.size() == 2 ? told.getLast() : ending(other);
        if (left == null || right == null || left == right) {
            throw new UnreadableException("the endings of the two files do not tell two languages");
        }
        return new MosesReader(one, left, other, right);
    }

    private static @Nullable Language ending(Path file) {
        String name = Lines.name(file);
        return LanguageCodes.of(name.substring(name.lastIndexOf('.') + 1)).orElse(null);
    }

    private static List<Language> languages(Path file, List<Language> told) {
        return told.isEmpty() ? LanguageCodes.inName(stem(file)).stream().distinct().toList() : told;
    }

    private static String stem(Path file) {
        String name = Lines.name(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** A name that every file system takes, and that is no hidden file. */
    private static String safe(String name) throws UnreadableException {
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(point -> safe
                .appendCodePoint(Character.isLetterOrDigit(point) || ".-_".indexOf(point) >= 0 ? point : '-'));
        if (safe.isEmpty() || safe.charAt(0) == '.') {
            throw new UnreadableException("it can't be kept under the name \"" + name + "\"; give another with --name");
        }
        return safe.toString();
    }
}
