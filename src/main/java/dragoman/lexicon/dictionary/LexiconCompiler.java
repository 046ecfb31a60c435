package dragoman.lexicon.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the built-in lexicon while the program is built. Reading CLDR and analysing some thousand entries takes a second,
 * which a search from the command line would otherwise pay at every start.
 */
public final class LexiconCompiler {
    private static final String EXTENSION = ".tsv";

    private LexiconCompiler() {
    }

    /**
     * Compiles the tables among the built classes, with CLDR's names, to {@link CompiledLexicon#BUILT_IN} beside them.
     *
     * @param arguments the folder of the built classes
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve("dragoman/lexicon/dictionary");
        Files.write(folder.resolve(CompiledLexicon.BUILT_IN), compile(folder));
    }

    /** A folder's tables and CLDR's names as {@link CompiledLexicon} reads them. */
    static byte[] compile(Path folder) throws IOException {
        List<Meaning> meanings = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(EXTENSION)).sorted().toList()) {
                String name = file.getFileName().toString();
                String table = name.substring(0, name.length() - EXTENSION.length());
                meanings.addAll(LexiconTable.read(table, Files.readAllLines(file)));
            }
        }
        meanings.addAll(CldrMeanings.read());
        return LexiconWriter.write(meanings);
    }
}
