package dragoman.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Speaks as LibreTranslate does, on loopback. Its French is the text behind a mark: {@code The port}
 * is {@code [fr] The port}.
 */
public final class StubEngine implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final long latencyMillis;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong busyNanos = new AtomicLong();
    private volatile boolean resting;

    private StubEngine(HttpServer server, long latencyMillis) {
        this.server = server;
        this.latencyMillis = latencyMillis;
    }

    /** Starts one that takes so long for each answer. */
    public static StubEngine start(long latencyMillis) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        StubEngine engine = new StubEngine(server, latencyMillis);
        server.createContext("/translate", engine::answer);
        server.setExecutor(engine.threads);
        server.start();
        return engine;
    }

    /** Where it is asked. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whether it says for the time being that it has too much to do, and to come again in two seconds. */
    public void rest(boolean now) {
        resting = now;
    }

    /** How often it was asked, and did not rest. */
    public int calls() {
        return calls.get();
    }

    /** How long it had something to do, added up over all calls. */
    public long busyNanos() {
        return busyNanos.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (resting) {
            exchange.getResponseHeaders().add("Retry-After", "2");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        long start = System.nanoTime();
        calls.incrementAndGet();
        JsonNode question = JSON.readTree(exchange.getRequestBody());
        try {
            Thread.sleep(latencyMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ObjectNode answer = JSON.createObjectNode();
        for (JsonNode text : question.required("q")) {
            answer.withArrayProperty("translatedText")
                    .add("[%s] %s".formatted(question.required("target").asText(), text.asText()));
        }
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
        busyNanos.addAndGet(System.nanoTime() - start);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
