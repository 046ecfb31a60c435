package dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dragoman.cli.Checkout.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher with stand-ins for Java and Maven. */
@Timeout(60)
class LauncherTest {
    @TempDir
    Path root;

    @Nested
    class ChoosesTheJdk {
        @Test
        void thatDragomanJavaHomeNames() throws IOException {
            Checkout checkout = Checkout.built(root);
            Path wanted = checkout.jdk("wanted one", "26.0.1");
            Path other = checkout.jdk("other", "25.0.3");

            Outcome outcome = checkout.run(homes(wanted, other));

            assertThat(outcome.java()).isEqualTo(wanted + "/bin/java");
        }

        @Test
        void thatJavaHomeNamesRatherThanTheOneOnThePath() throws IOException {
            Checkout checkout = Checkout.built(root);
            Path home = checkout.jdk("home", "25.0.1");
            putOnPath(checkout, checkout.jdk("on path", "25.0.3"));

            Outcome outcome = checkout.run(Map.of("JAVA_HOME", home.toString()));

            assertThat(outcome.java()).isEqualTo(home + "/bin/java");
        }

        @Test
        void onThePathBehindItsSymbolicLinksWhenJavaHomeIsTooOld() throws IOException {
            Checkout checkout = Checkout.built(root);
            Path old = checkout.jdk("old", "21.0.9");
            Path onPath = checkout.jdk("on path", "27");
            putOnPath(checkout, onPath);

            Outcome outcome = checkout.run(Map.of("JAVA_HOME", old.toString()));

            assertThat(outcome.java()).isEqualTo(onPath + "/bin/java");
        }

        @ParameterizedTest
        @CsvSource({
                "17.0.15 24.0.2 25.0.3 26.0.1, 25.0.3",
                "25.0.10 25.0.9 25 25-ea, 25.0.10",
                "1.8.0_402 26.0.1 26.1.0 11.0.2, 26.1.0",
                "27-ea 26.0.1, 27-ea"
        })
        void thatIs25ElseTheNewestInTheUsualFolders(String installed, String chosen) throws IOException {
            Checkout checkout = Checkout.built(root);
            Files.delete(root.resolve("usr/lib/jvm/jdk-25/release"));
            List<String> folders = List.of("opt/", "the user's home/.jdks/", "the user's home/.sdkman/candidates/java/",
                    "usr/lib/jvm/");
            List<String> versions = List.of(installed.split(" "));
            for (int i = 0; i < versions.size(); i++) {
                checkout.jdk(folders.get(i) + "jdk-" + versions.get(i), versions.get(i));
            }

            assertThat(checkout.run().java()).endsWith("/jdk-" + chosen + "/bin/java");
        }

        @Test
        void thatHasACompiler() throws IOException {
            Checkout checkout = Checkout.built(root);
            Path runtime = checkout.jdk("runtime", "25.0.3");
            Files.delete(runtime.resolve("bin/javac"));

            assertThat(checkout.run(Map.of("JAVA_HOME", runtime.toString())).java()).contains("usr/lib/jvm");
        }

        @Test
        void fromElsewhereWithAWordWhenDragomanJavaHomeIsOfNoUse() throws IOException {
            Checkout checkout = Checkout.built(root);

            Outcome outcome = checkout.run(Map.of("DRAGOMAN_JAVA_HOME", "/nowhere"));

            assertThat(outcome.exit()).isZero();
            assertThat(outcome.err()).contains("DRAGOMAN_JAVA_HOME=/nowhere is no JDK 25 or newer");
        }

        @Test
        void orSaysWhatToInstallAndWhereItLooked() throws IOException {
            Checkout checkout = Checkout.built(root);
            checkout.jdk("usr/lib/jvm/jdk-25", "17.0.15");
            Path old = checkout.jdk("old", "24.0.2");

            Outcome outcome = checkout.run(Map.of("JAVA_HOME", old.toString()));

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).startsWith("dragoman: no JDK 25 or newer was found")
                    .contains("openjdk-25-jdk", "JAVA_HOME (" + old + ")", "java on PATH (none)", ".sdkman");
        }

        private static Map<String, String> homes(Path dragoman, Path java) {
            return Map.of("DRAGOMAN_JAVA_HOME", dragoman.toString(), "JAVA_HOME", java.toString());
        }

        private static void putOnPath(Checkout checkout, Path jdk) throws IOException {
            Path alternative = Files.createSymbolicLink(checkout.root.resolve("alternative"), jdk.resolve("bin/java"));
            Files.createSymbolicLink(checkout.tools.resolve("java"), alternative);
        }
    }

    @Nested
    class HandsOver {
        @ParameterizedTest
        @ValueSource(strings = {"sh", "dash", "bash", "busybox", "ksh"})
        void argumentsUnharmedInEveryShell(String shell) throws IOException {
            Optional<Path> found = Checkout.onPath(shell);
            assumeThat(found).isPresent();
            Checkout checkout = Checkout.built(root);
            List<String> hard = List.of("search", "", "*", "a  b", "it's", "\"q\"", "$HOME `x` \\n", "two\nlines\n",
                    "-n", "--",
                    "\u0130\u015ft\u0131r\u0131lm\u0131\u015f \ud83d\udd8b", "%s", "\\");
            List<String> command = Stream.of(Stream.of(found.get().toString()),
                    shell.equals("busybox") ? Stream.of("sh") : Stream.<String>empty(),
                    Stream.of(checkout.launcher.toString()), hard.stream()).flatMap(words -> words).toList();

            Outcome outcome = checkout.run(Map.of(), root, command);

            assertThat(outcome.arguments()).isEqualTo(hard);
        }

        @Test
        void itsOwnProcessAndItsExitCode() throws IOException {
            Outcome outcome = Checkout.built(root).run(Map.of("EXIT", "42"), "search");

            assertThat(outcome.exit()).isEqualTo(42);
            assertThat(outcome.javaPid()).isEqualTo(outcome.pid());
        }

        @Test
        void theFolderItStandsInAndLeavesThePersonWhereTheyAre() throws IOException {
            Checkout checkout = Checkout.built(root);
            Path away = root.resolve("far away");
            Files.createDirectories(away.resolve("bin"));
            Files.createSymbolicLink(away.resolve("bin/drago man"), checkout.launcher);
            Files.createSymbolicLink(away.resolve("bin/d"), Path.of("drago man"));

            Outcome outcome = checkout.run(Map.of(), away, List.of("bin/d"));

            assertThat(outcome.options()).contains("-Ddragoman.launcher.home=" + checkout.home.toRealPath());
            assertThat(outcome.folder()).isEqualTo(away.toString());
        }

        @Test
        void theFolderItStandsInWhateverTheShellSearchesForFolders() throws IOException {
            Checkout checkout = Checkout.built(root);
            Path relative = root.relativize(checkout.launcher);

            Outcome outcome = checkout.run(Map.of("CDPATH", root.toString()), root, List.of(relative.toString()));

            assertThat(outcome.options()).contains("-Ddragoman.launcher.home=" + checkout.home.toRealPath());
        }

        @Test
        void theFolderItStandsInWhenAShellIsGivenItsBareName() throws IOException {
            Checkout checkout = Checkout.built(root);

            Outcome outcome = checkout.run(Map.of(), checkout.home, List.of("sh", "dragoman", "stats"));

            assertThat(outcome.options()).contains("-Ddragoman.launcher.home=" + checkout.home.toRealPath());
            assertThat(outcome.arguments()).containsExactly("stats");
        }

        @ParameterizedTest
        @ValueSource(strings = {"C", "POSIX", "xx_XX.UTF-8", "tr_TR.ISO-8859-9"})
        void aLocaleThatFileNamesSurvive(String locale) throws IOException {
            assertThat(Checkout.built(root).run(Map.of("LC_ALL", locale)).locale()).isEqualTo("C.UTF-8");
        }

        @Test
        void thePersonsOwnLocaleWhereItIsUtf8() throws IOException {
            Outcome outcome = Checkout.built(root).run(Map.of("LC_ALL", "", "LC_CTYPE", "C.UTF-8", "LANG", "C"));

            assertThat(outcome.locale()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
                "--version, true", "search run, true", "--home run search, true", "stats --json, true", "'', true",
                "ingest inbox, true", "demo, true", "run, false", "--json reindex, false", "--home run reindex, false",
                "--home=x run, false"
        })
        void shortCommandsToTheQuickCompilerAlone(String command, boolean quick) throws IOException {
            Outcome outcome = Checkout.built(root).run(command.split(" "));

            assertThat(outcome.options().contains("-XX:TieredStopAtLevel=1")).isEqualTo(quick);
        }

        @Test
        void furtherOptionsSplitAtSpacesAndNothingElse() throws IOException {
            Checkout checkout = Checkout.built(root);

            Outcome outcome = checkout.run(Map.of("DRAGOMAN_JAVA_OPTS", "-Xmx256m  * -Dhome=$HOME"), "stats");

            assertThat(outcome.options()).containsSequence("-Xmx256m", "*", "-Dhome=$HOME")
                    .contains("-XX:+UseSerialGC");
        }

        @Test
        void anotherCollectorInPlaceOfItsOwn() throws IOException {
            Outcome outcome = Checkout.built(root).run(Map.of("DRAGOMAN_JAVA_OPTS", "-Xmx4g -XX:+UseG1GC"), "run");

            assertThat(outcome.options()).contains("-XX:+UseG1GC").doesNotContain("-XX:+UseSerialGC");
        }

        @ParameterizedTest
        @CsvSource({"'', 12", "2>errors, 1", "| cat, 2", ">data 2>errors; cat data, ''"})
        void wordOfWhichStreamsAreTerminals(String redirection, String streams) throws IOException {
            Optional<Path> script = Checkout.onPath("script");
            assumeThat(script).isPresent();
            assumeThat(System.getProperty("os.name")).isEqualTo("Linux"); // elsewhere script takes its command otherwise
            Checkout checkout = Checkout.built(root);
            Map<String, String> launcher = Map.of("LAUNCHER", checkout.launcher.toString());
            String inTerminal = script.get() + " -qc '\"$LAUNCHER\" stats " + redirection + "' /dev/null </dev/null";

            Outcome outcome = checkout.run(launcher, root, List.of("sh", "-c", inTerminal));

            assertThat(outcome.options()).contains("-Ddragoman.terminal=" + streams);
        }

        @Test
        void wordThatNoStreamIsATerminal() throws IOException {
            assertThat(Checkout.built(root).run().options()).contains("-Ddragoman.terminal=");
        }
    }

    @Nested
    class Builds {
        @Test
        void onFirstUseWithTheJdkItFoundAndLeavesStandardInputToTheProgram() throws IOException {
            Checkout checkout = Checkout.fresh(root);
            checkout.maven();
            Path jdk = checkout.jdk("opt/jdk", "25.0.3");

            Outcome first = checkout.run("ingest", "-");
            Outcome second = checkout.run();

            assertThat(first.exit()).isZero();
            assertThat(first.err()).isEqualTo("Building Dragoman (once, about a minute) ...  \n");
            assertThat(first.out()).contains(Checkout.INPUT);
            assertThat(checkout.jar()).hasContent("by " + jdk);
            assertThat(checkout.ledger())
                    .containsExactly("built -q -B -Dmaven.test.skip -Dspotless.check.skip package", "trained");
            assertThat(second.err()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"pom.xml", "src/main/java/dragoman/Story.java", "src/main/resources/stop-words.txt"})
        void againWhenASourceIsNewer(String source) throws IOException {
            Checkout checkout = Checkout.built(root);
            Files.createDirectories(checkout.home.resolve(source).getParent());
            Files.writeString(checkout.home.resolve(source), "changed");
            makeOlderThan(checkout.home.resolve(source), checkout.jar());

            assertThat(checkout.run().err()).startsWith("Building");
            assertThat(checkout.run().err()).isEmpty();
        }

        @Test
        void againWhenASourceWasSavedDuringTheBuild() throws IOException {
            Checkout checkout = Checkout.fresh(root);
            checkout.jdk("opt/jdk", "25.0.3");
            checkout.maven();
            checkout.run(Map.of("TOUCH", "pom.xml"));

            assertThat(checkout.run().err()).startsWith("Building");
        }

        @Test
        void neverWhenToldSo() throws IOException {
            Checkout checkout = Checkout.built(root);
            makeOlderThan(checkout.home.resolve("pom.xml"), checkout.jar());
            Map<String, String> told = Map.of("DRAGOMAN_NO_BUILD", "1");

            assertThat(checkout.run(told, "stats").arguments()).containsExactly("stats");

            Files.delete(checkout.jar());
            Outcome outcome = checkout.run(told, "stats");
            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.err()).contains("dragoman.jar");
            assertThat(checkout.ledger()).doesNotContain("built");
        }

        @Test
        void orSaysThatMavenIsMissing() throws IOException {
            Checkout checkout = Checkout.fresh(root);
            checkout.jdk("opt/jdk", "25.0.3");

            Outcome outcome = checkout.run();

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).startsWith("dragoman: ").contains("Maven (mvn) is not on PATH");
        }

        @Test
        void orShowsWhyItCouldNotAndKeepsTheOlderBuild() throws IOException {
            Checkout checkout = Checkout.built(root);
            makeOlderThan(checkout.home.resolve("pom.xml"), checkout.jar());

            Outcome outcome = checkout.run(Map.of("BROKEN", "yes"));

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).contains("the compiler is cross", "launcher-build.log");
            assertThat(checkout.jar()).hasContent("jar");
            assertThat(checkout.run(Map.of("BROKEN", "yes")).exit()).isEqualTo(2);
        }

        @Test
        void withoutTouchingTheJarThatARunningProgramHasOpen() throws IOException {
            Checkout checkout = Checkout.built(root);
            Path open = Files.createLink(root.resolve("open.jar"), checkout.jar());
            makeOlderThan(checkout.home.resolve("pom.xml"), checkout.jar());

            checkout.run();

            assertThat(open).hasContent("jar");
            assertThat(checkout.jar()).content().startsWith("by ");
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void onceWhenTwoStartAtTheSameTime(boolean flock) throws IOException {
            assumeThat(Checkout.onPath("mkfifo")).isPresent();
            Checkout checkout = Checkout.fresh(root);
            checkout.jdk("opt/jdk", "25.0.3");
            checkout.maven();
            if (!flock) {
                Files.deleteIfExists(checkout.tools.resolve("flock"));
            }
            Path gate = checkout.pipe("gate");
            Path reached = checkout.pipe("gate.reached");

            Process first = checkout.start(Map.of("GATE", gate.toString()), root,
                    List.of(checkout.launcher.toString(), "a"));
            assertThat(Files.readString(reached)).isNotEmpty();
            Process second = checkout.start(Map.of(), root, List.of(checkout.launcher.toString(), "b"));
            try (BufferedReader said = second.errorReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).startsWith("Waiting for another start");
                Files.writeString(gate, "go\n");
                assertThat(Checkout.outcome(first).exit()).isZero();
                assertThat(second.onExit().join().exitValue()).isZero();
            }
            assertThat(checkout.ledger()).filteredOn(line -> line.startsWith("built")).hasSize(1);
            assertThat(checkout.home.resolve("target/launcher.lock.d")).doesNotExist();
        }

        private static void makeOlderThan(Path source, Path jar) throws IOException {
            Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
            Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(30)));
        }
    }

    @Nested
    class KeepsACacheOfClasses {
        @Test
        void madeOnceAndUsedFromThenOn() throws IOException {
            Checkout checkout = Checkout.built(root);

            Outcome first = checkout.run();
            Outcome second = checkout.run(Map.of("LC_ALL", "C", "TZ", "Asia/Tokyo"));

            assertThat(checkout.ledger()).containsExactly("trained");
            assertThat(first.options()).contains("-XX:AOTCache=" + only(checkout.caches()));
            assertThat(second.options()).contains("-XX:AOTCache=" + only(checkout.caches()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"target/dragoman.jar", "target/lib/words.jar", "dragoman",
                "../usr/lib/jvm/jdk-25/bin/java"})
        void neverOfOtherJarsThanTheseNorOfAnotherJava(String input) throws IOException {
            Checkout checkout = Checkout.built(root);
            String before = cache(checkout.run());
            Path changed = checkout.home.resolve(input).normalize();
            FileTime time = Files.getLastModifiedTime(changed);
            Files.setLastModifiedTime(changed, FileTime.from(time.toInstant().plusNanos(1_000_000)));

            assertThat(cache(checkout.run())).isNotEqualTo(before);
            assertThat(checkout.ledger()).containsExactly("trained", "trained");
        }

        @Test
        void andThrowsAwayThoseOfOlderBuilds() throws IOException {
            Checkout checkout = Checkout.built(root);
            checkout.run();
            Files.setLastModifiedTime(only(checkout.caches()), FileTime.from(Instant.now().minusSeconds(60)));
            Files.setLastModifiedTime(checkout.jar(), FileTime.from(Instant.now().minusSeconds(30)));

            Outcome outcome = checkout.run();

            assertThat(checkout.caches()).extracting(Path::toString).containsExactly(cache(outcome));
        }

        @Test
        void oneForEachOfTwoJdksInTurn() throws IOException {
            Checkout checkout = Checkout.built(root);
            Map<String, String> other = Map.of("JAVA_HOME", checkout.jdk("other", "26").toString());

            assertThat(cache(checkout.run())).isNotEqualTo(cache(checkout.run(other)));
            checkout.run();
            checkout.run(other);

            assertThat(checkout.ledger()).containsExactly("trained", "trained");
        }

        @Test
        void unlessNoneCanBeMadeWhichItTriesOnce() throws IOException {
            Checkout checkout = Checkout.built(root);
            Map<String, String> untrainable = Map.of("UNTRAINABLE", "yes");

            assertThat(cache(checkout.run(untrainable))).isEmpty();
            assertThat(cache(checkout.run(untrainable))).isEmpty();
            assertThat(checkout.ledger()).containsExactly("trained");
        }

        @Test
        void unlessAnotherStartIsMakingItRightNow() throws IOException {
            Checkout checkout = Checkout.built(root);
            Files.deleteIfExists(checkout.tools.resolve("flock"));
            Files.createDirectory(checkout.home.resolve("target/launcher.lock.d"));

            assertThat(cache(checkout.run())).isEmpty();
            assertThat(checkout.ledger()).isEmpty();
        }

        @Test
        void unlessTheCheckoutIsReadOnly() throws IOException {
            Checkout checkout = Checkout.built(root);
            checkout.tool("touch", "#!/bin/sh\necho \"$1: Read-only file system\" >&2; exit 1\n");

            assertThat(cache(checkout.run())).isEmpty();
            assertThat(checkout.ledger()).isEmpty();
        }

        @Test
        void unlessTheToolsToNameItAreMissing() throws IOException {
            Checkout checkout = Checkout.built(root);
            Files.delete(checkout.tools.resolve("stat"));

            assertThat(cache(checkout.run())).isEmpty();
        }

        private static String cache(Outcome outcome) {
            String option = "-XX:AOTCache=";
            return outcome.options().stream().filter(word -> word.startsWith(option)).findFirst()
                    .map(word -> word.substring(option.length())).orElse("");
        }

        private static Path only(List<Path> caches) {
            assertThat(caches).hasSize(1);
            return caches.getFirst();
        }
    }
}
