package dragoman.pipeline.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dragoman.language.LanguageIdentifiers;
import dragoman.lexicon.Lexicon;
import dragoman.lexicon.home.Lexicons;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.service.Service;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import dragoman.search.DispatchSearch;
import dragoman.search.Hit;
import dragoman.search.IndexMissingException;
import dragoman.search.Indexes;
import dragoman.search.SearchRequest;
import dragoman.story.StoryLinkers;
import dragoman.translate.EngineKind;
import dragoman.translate.EngineSettings;
import dragoman.translate.Translators;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a dropped English file to a French translation that is found, by a real engine: apertium-apy of Debian's packages. */
class ApertiumTest {
    private static final Path PROGRAM = Path.of("/usr/bin/apertium-apy");
    private static final Path PAIRS = Path.of("/usr/share/apertium");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ENGLISH = """
            Harbour council approves night ferry
            LHA / Orvenne / Maren Oddleigh
            The council approved a night ferry between the two towns on Thursday. It will carry 1,200 people.
            The president signed the agreement in the morning.
            """;

    @TempDir
    Path root;

    private Process server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        boolean installed = Files.isExecutable(PROGRAM) && Files.isDirectory(PAIRS.resolve("apertium-eng-cat"))
                && Files.isDirectory(PAIRS.resolve("apertium-fra-cat"));
        if (!installed) {
            System.out.println("skipped: apertium-apy, apertium-eng-cat and apertium-fra-cat are not installed");
        }
        assumeTrue(installed, "apertium-apy, apertium-eng-cat and apertium-fra-cat are not installed");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = new ProcessBuilder(PROGRAM.toString(), "-p", Integer.toString(port), PAIRS.toString())
                .redirectErrorStream(true).redirectOutput(root.resolve("apertium.log").toFile()).start();
        url = "http://127.0.0.1:" + port;
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly().waitFor(); // asked politely, it sometimes waits for its translators for ever
        }
    }

    @Test
    void aDroppedEnglishFileIsFoundInFrench() throws Exception {
        Home home = new Home(root.resolve("home"));
        Files.createDirectories(home.routes());
        for (String route : List.of("errors", "inbox", "translate")) {
            String yaml = Files.readString(Path.of("routes", route + ".camel.yaml"));
            Files.writeString(home.routes().resolve(route + ".camel.yaml"),
                    yaml.replace("after=60m", "after=0m").replace("period: 5000", "period: 200"));
        }
        Lexicon lexicon = Lexicons.builtIn();
        Clock clock = Clock.systemUTC();
        EngineSettings settings = new EngineSettings("house", "", EngineKind.APERTIUM, URI.create(url), null,
                Set.of("en-fr"), null, null, List.of(), Duration.ofSeconds(20), 10_000);
        Intake intake = Intake.open(home, Settings.DEFAULT, StoryLinkers.open(lexicon), clock, _ -> {
        });
        TranslationDesk desk = new TranslationDesk(home,
                Translators.open(List.of(settings), home.translations(), clock), intake, lexicon, clock);
        Service service = new Service(home, Settings.DEFAULT, intake,
                new CopyDesk(Readers.shipped(100_000), LanguageIdentifiers.open(), Attributors.open()),
                new Translations(home, desk, intake, lexicon, clock), clock);
        service.start();
        try {
            Files.writeString(home.inbox().resolve("ferry.txt"), ENGLISH);
            Hit hit = await().atMost(PATIENCE).until(() -> french(home, lexicon), Optional::isPresent)
                    .orElseThrow();

            assertThat(hit.snippet().text()).containsIgnoringCase("Le président a signé l'accord");
            assertThat(hit.version().credited()).containsExactly("Apertium");
            assertThat(hit.versions()).hasSize(2);
        } finally {
            service.stop();
        }
    }

    private static Optional<Hit> french(Home home, Lexicon lexicon) throws IOException {
        try (DispatchSearch search = Indexes.openSearch(home.index(), lexicon)) {
            return search.search(SearchRequest.of("accord président origin:machine-translation language:fr")).hits()
                    .stream().findFirst();
        } catch (IndexMissingException e) {
            return Optional.empty();
        }
    }
}
