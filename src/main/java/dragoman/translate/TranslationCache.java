package dragoman.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sentences that were answered, so that none is asked and paid for twice: not when a dispatch comes again with one sentence
 * changed, nor when the process dies between answer and journal. A file that grows line by line; the oldest sentences go
 * when there are many. Safe for several threads.
 */
final class TranslationCache {
    /** Some 12 MB of sentences. */
    private static final int MOST = 50_000;
    private static final int KEY_LENGTH = 64;

    private final Path file;
    private final Map<String, String> sentences = new LinkedHashMap<>();
    private final int most;
    private int lines;

    /** Reads what there is. A line that a crash cut is passed over. */
    TranslationCache(Path file) throws IOException {
        this(file, MOST);
    }

    /** The same for so many sentences. */
    TranslationCache(Path file, int most) throws IOException {
        this.file = file;
        this.most = most;
        if (Files.exists(file)) {
            read();
        }
    }

    private void read() throws IOException {
        var lenient = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), lenient))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                if (line.length() > KEY_LENGTH + 1 && line.charAt(KEY_LENGTH) == '\t' && line.endsWith("\t")) {
                    remember(line.substring(0, KEY_LENGTH), line.substring(KEY_LENGTH + 1, line.length() - 1));
                }
            }
        }
    }

    private void remember(String key, String sentence) {
        sentences.put(key, sentence);
        if (sentences.size() > most) {
            sentences.remove(sentences.keySet().iterator().next());
        }
    }

    /** The answer to a question, if it is known. */
    synchronized Optional<String> find(String key) {
        return Optional.ofNullable(sentences.get(key));
    }

    /**
     * Keeps answers: no line breaks and no tabs in them.
     *
     * @param answers by the SHA-256 of the question, in hexadecimal
     */
    synchronized void keep(Map<String, String> answers) throws IOException {
        StringBuilder news = new StringBuilder();
        answers.forEach((key, sentence) -> {
            remember(key, sentence);
            news.append(line(key, sentence));
        });
        lines += answers.size();
        if (lines > 2 * most) {
            shorten();
        } else {
            Files.writeString(file, news, CREATE, APPEND);
        }
    }

    private void shorten() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        StringBuilder all = new StringBuilder();
        sentences.forEach((key, sentence) -> all.append(line(key, sentence)));
        Files.writeString(next, all);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        lines = sentences.size();
    }

    /** The tab at the end tells that the line is whole; the line break comes first, since the line before may have been cut. */
    private static String line(String key, String sentence) {
        return "\n" + key + "\t" + sentence + "\t";
    }
}
