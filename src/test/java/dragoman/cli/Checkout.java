package dragoman.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with the launcher in it, and around it a small world of its own: a person's home, folders where JDKs are installed,
 * and a folder of tools that is the whole {@code PATH}. The tools call this machine's, but for Java and Maven, which are
 * stand-ins: shell scripts that tell how they were called.
 *
 * <p>The launcher is a copy in which the folders of installed JDKs, such as {@code /opt}, lie below the root of that world.
 */
final class Checkout {
    /** What every start finds on standard input. */
    static final String INPUT = "Ankara'da ilk kar düştü\n";

    /** What the launcher calls, and what the stand-ins do. {@code flock} is not everywhere. */
    private static final List<String> TOOLS = List.of("stat", "cksum", "find", "touch", "mv", "mkdir", "rm",
            "rmdir", "tail", "cat", "readlink", "locale", "flock", "sleep");

    /**
     * Prints itself, its process, folder, locale and arguments, each with a NUL behind it, and then its input. Where it is to
     * train, it makes the cache instead.
     */
    private static final String JAVA = """
            #!/bin/sh
            for word; do
                case $word in
                    -XX:AOTCacheOutput=*)
                        cat
                        echo trained >>"LEDGER"
                        [ -z "${UNTRAINABLE:-}" ] || exit 1
                        echo classes >"${word#*=}"
                        exit ;;
                esac
            done
            printf '%s\\0' "$0" "$$" "$(pwd)" "${LC_ALL-}" "$@"
            cat
            exit "${EXIT:-0}"
            """;

    /** Writes over the jar in place, as Maven does, be it in vain; reads its input, which is not meant for it. */
    private static final String MAVEN = """
            #!/bin/sh
            echo "built $*" >>"LEDGER"
            cat
            [ -z "${GATE:-}" ] || { echo reached >"$GATE.reached" && read -r _ <"$GATE"; }
            [ -z "${TOUCH:-}" ] || touch "$TOUCH"
            mkdir -p target/lib && echo jar >target/lib/words.jar
            [ -z "${BROKEN:-}" ] || { echo half >target/dragoman.jar; echo "the compiler is cross"; exit 1; }
            printf 'by %s' "$JAVA_HOME" >target/dragoman.jar
            """;

    final Path root;
    final Path home;
    final Path tools;
    final Path launcher;

    private Checkout(Path root) throws IOException {
        this.root = root.toRealPath();
        this.home = this.root.resolve("check out");
        this.tools = this.root.resolve("tools");
        this.launcher = home.resolve("dragoman");
        Files.createDirectories(home.resolve("src/main/java"));
        write(this.root.resolve("input"), INPUT);
        write(home.resolve("pom.xml"), "<project/>");
        script(launcher, relocated(Files.readString(Path.of("dragoman"))));
        age(7200, home.resolve("src/main/java"), home.resolve("src/main"), home.resolve("pom.xml"), launcher);
        for (String name : TOOLS) {
            Optional<Path> tool = onPath(name);
            if (tool.isPresent()) {
                tool(name, "#!/bin/sh\nexec '" + tool.get() + "' \"$@\"\n");
            }
        }
    }

    /** One that was cloned a moment ago, on a machine without JDK and Maven. */
    static Checkout fresh(Path root) throws IOException {
        return new Checkout(root);
    }

    /** One that was built after its sources were last saved, on a machine with JDK 25 and Maven. */
    static Checkout built(Path root) throws IOException {
        Checkout checkout = new Checkout(root);
        checkout.jdk("usr/lib/jvm/jdk-25", "25.0.3");
        checkout.maven();
        write(checkout.jar(), "jar");
        write(checkout.home.resolve("target/lib/words.jar"), "jar");
        age(3600, checkout.jar(), checkout.home.resolve("target/lib/words.jar"));
        return checkout;
    }

    /** Installs a stand-in for Maven. It obeys the variables {@code BROKEN}, {@code GATE} and {@code TOUCH}. */
    void maven() throws IOException {
        tool("mvn", MAVEN.replace("LEDGER", ledgerFile().toString()));
    }

    /** Puts a script on the path, in place of a tool of that name if there is one. */
    void tool(String name, String script) throws IOException {
        script(tools.resolve(name), script);
    }

    /** Installs a stand-in for a JDK below the root. It obeys the variables {@code EXIT} and {@code UNTRAINABLE}. */
    Path jdk(String folder, String version) throws IOException {
        Path jdk = root.resolve(folder);
        write(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"any\"\n");
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        script(jdk.resolve("bin/java"), JAVA.replace("LEDGER", ledgerFile().toString()));
        return jdk;
    }

    /** Makes a named pipe below the root. */
    Path pipe(String name) throws IOException {
        Path pipe = root.resolve(name);
        Process mkfifo = new ProcessBuilder(onPath("mkfifo").orElseThrow().toString(), pipe.toString()).start();
        assertThat(mkfifo.onExit().join().exitValue()).isZero();
        return pipe;
    }

    Path jar() {
        return home.resolve("target/dragoman.jar");
    }

    List<Path> caches() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".aot")).sorted().toList();
        }
    }

    /** What the stand-ins did, in this order: {@code built} with Maven's arguments, {@code trained}. */
    List<String> ledger() throws IOException {
        return Files.exists(ledgerFile()) ? Files.readAllLines(ledgerFile()) : List.of();
    }

    private Path ledgerFile() {
        return root.resolve("ledger");
    }

    Outcome run(String... arguments) throws IOException {
        return run(Map.of(), arguments);
    }

    Outcome run(Map<String, String> environment, String... arguments) throws IOException {
        return run(environment, root, Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList());
    }

    Outcome run(Map<String, String> environment, Path folder, List<String> command) throws IOException {
        return outcome(start(environment, folder, command));
    }

    /** Starts a command in a folder; its environment is this and no more than that, but for home and path. */
    Process start(Map<String, String> environment, Path folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("HOME", root.resolve("the user's home").toString(), "PATH", tools.toString(),
                        "LC_ALL", "C.UTF-8"));
        builder.environment().putAll(environment);
        return builder.redirectInput(root.resolve("input").toFile()).start();
    }

    /** Waits for the end of a process. */
    static Outcome outcome(Process process) throws IOException {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Outcome(process.pid(), process.onExit().join().exitValue(), out, err);
    }

    /** A tool of this machine. */
    static Optional<Path> onPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable).findFirst();
    }

    private String relocated(String script) {
        int start = script.indexOf("for folder in ");
        String folders = script.substring(start, script.indexOf("; do", start));
        return script.replace(folders, folders.replace(" /", " \"" + root + "\"/"));
    }

    private static void script(Path file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void age(int seconds, Path... files) throws IOException {
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
        }
    }

    /**
     * How a start ended.
     *
     * @param out what the stand-in for Java printed, if it came to that
     */
    record Outcome(long pid, int exit, String out, String err) {
        String java() {
            return words().get(0);
        }

        long javaPid() {
            return Long.parseLong(words().get(1));
        }

        String folder() {
            return words().get(2);
        }

        String locale() {
            return words().get(3);
        }

        /** Java's own options, before the class path. */
        List<String> options() {
            return words().subList(4, words().indexOf("-cp"));
        }

        /** What Java hands to the program. */
        List<String> arguments() {
            return words().subList(words().indexOf("dragoman.cli.Main") + 1, words().size() - 1);
        }

        private List<String> words() {
            List<String> words = List.of(out.split("\0", -1));
            assertThat(words).as("out: %s, err: %s", out, err).hasSizeGreaterThan(4);
            return words;
        }
    }
}
