package dragoman.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dragoman.archive.JournalEntry;
import dragoman.archive.journal.Journals;
import dragoman.bench.Jvm;
import dragoman.model.JournalPosition;
import dragoman.pipeline.Home;
import dragoman.pipeline.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What was answered with 201 is kept, whatever becomes of the process. */
class PushTest {
    private static final int KILLS = Integer.getInteger("push.kills", 2);
    private static final int SENDERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern ADDRESS = Pattern.compile("answering at (http://\\S+),");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path root;

    private final HttpClient client = HttpClient.newHttpClient();
    /** Ids that were answered, with their texts. */
    private final ConcurrentMap<String, String> answered = new ConcurrentHashMap<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private Home home;
    private Path log;

    @BeforeEach
    void prepare() throws IOException {
        home = new Home(root.resolve("home"));
        log = root.resolve("service.log");
        Files.createDirectories(home.root());
        Files.writeString(home.settings(), "http.port = 0\n");
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void noKillAfterTheAnswerLosesADispatch() throws Exception {
        Random random = new Random(20251001);
        Wire wire = new Wire(20251001);
        for (int kill = 0; kill < KILLS; kill++) {
            Process service = start();
            URI address = address();
            List<CompletableFuture<Void>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(CompletableFuture.runAsync(() -> sendUntilItDies(address, wire)));
            }
            int before = answered.size();
            await().atMost(PATIENCE).until(() -> answered.size() > before + SENDERS);
            Thread.sleep(random.nextInt(400));
            service.destroyForcibly();
            assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
            CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        }
        Map<String, String> promised = Map.copyOf(answered);
        Process service = start();
        URI address = address();
        for (String text : sent) {
            assertThat(post(address, text).statusCode()).isIn(200, 201);
        }
        service.destroy();
        assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(service.exitValue()).as("after SIGTERM").isZero();

        System.out.printf("push test: %d kills, %d sent, %d answered%n", KILLS, sent.size(), promised.size());
        Map<String, Integer> journalled = new HashMap<>();
        Journals.read(home.journal()).replay(JournalPosition.START, (_, _, entry) -> {
            if (entry instanceof JournalEntry.Acceptance it) {
                journalled.merge(new String(it.bytes(), UTF_8), 1, Integer::sum);
            }
        });
        assertThat(journalled.keySet()).containsAll(promised.values()).isEqualTo(sent);
        assertThat(journalled.values()).as("times that each text's bytes are in the journal").containsOnly(1);
        assertThat(Snapshot.of(home.index())).hasSize(sent.size());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsAnsweredWithComeAgain() throws Exception {
        Wire wire = new Wire(7);
        Process limited = Jvm.startLimited(log, 100, "dragoman.cli.Main", "--home", home.root().toString(), "run");
        int status = 201;
        try {
            URI address = address();
            while (status == 201) {
                HttpResponse<String> answer = post(address, wire.next(3000));
                status = answer.statusCode();
                assertThat(status == 201 || answer.body().contains("P023")).as(answer.body()).isTrue();
                assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status != 201);
            }
        } finally {
            limited.destroyForcibly();
        }
        assertThat(status).isEqualTo(503);
        assertThat(answered).isNotEmpty();
        Process roomy = start();
        URI address = address();
        for (String text : answered.values()) {
            assertThat(post(address, text).statusCode()).isEqualTo(200);
        }
        roomy.destroyForcibly();
    }

    private void sendUntilItDies(URI address, Wire wire) {
        try {
            while (true) {
                post(address, next(wire));
            }
        } catch (IOException e) {
            // it is dead
        }
    }

    private static String next(Wire wire) {
        synchronized (wire) {
            return wire.next(1500);
        }
    }

    private HttpResponse<String> post(URI address, String text) throws IOException {
        sent.add(text);
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/dispatches"))
                .POST(HttpRequest.BodyPublishers.ofString(text)).build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() < 300) {
                JsonNode dispatch = JSON.readTree(answer.body()).path("dispatches").path(0);
                answered.put(dispatch.path("id").asText(), text);
            }
            return answer;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Process start() throws IOException {
        Files.deleteIfExists(log);
        return Jvm.start(log, Jvm.SHORT_LIVED, "dragoman.cli.Main", "--home", home.root().toString(), "run");
    }

    private URI address() {
        String[] found = {""};
        await().atMost(PATIENCE).until(() -> {
            Matcher matcher = ADDRESS.matcher(Files.exists(log) ? Files.readString(log) : "");
            found[0] = matcher.find() ? matcher.group(1) : "";
            return !found[0].isEmpty();
        });
        return URI.create(found[0]);
    }
}
