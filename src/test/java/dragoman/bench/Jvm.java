package dragoman.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts a main class of this class path in a process of its own. */
public final class Jvm {
    private Jvm() {
    }

    /** For a process that does not live long enough to be worth the better compiler. */
    public static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

    /**
     * Starts it.
     *
     * @param log where its output goes, or null to read it
     * @param options for java
     * @param command the main class and its arguments
     */
    public static Process start(@Nullable Path log, List<String> options, String... command) throws IOException {
        return started(log, words(options, command));
    }

    /** Starts it with a limit in KiB on the size of any file that it writes: a disk that is full for it alone. */
    public static Process startLimited(Path log, int fileLimit, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of("bash", "-c", "ulimit -f " + fileLimit + "; exec \"$@\"", "bash"));
        words.addAll(words(SHORT_LIVED, command));
        return started(log, words);
    }

    private static List<String> words(List<String> options, String... command) {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        words.addAll(options);
        words.addAll(List.of(command));
        return words;
    }

    private static Process started(@Nullable Path log, List<String> words) throws IOException {
        ProcessBuilder java = new ProcessBuilder(words);
        if (log == null) {
            return java.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        }
        return java.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }
}
