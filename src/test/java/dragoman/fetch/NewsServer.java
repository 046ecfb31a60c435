package dragoman.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A server on loopback whose pages a test sets and changes. */
public final class NewsServer implements AutoCloseable {
    private static final String ROBOTS = "/robots.txt";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final List<Headers> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger robotsAsked = new AtomicInteger();

    private NewsServer(HttpServer server) {
        this.server = server;
    }

    /** A server that has no pages yet. */
    public static NewsServer start() throws IOException {
        return at("127.0.0.1");
    }

    static NewsServer at(String address) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
        NewsServer server = new NewsServer(http);
        http.setExecutor(server.threads);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(ROBOTS)) {
            robotsAsked.incrementAndGet();
        } else {
            asked.add(exchange.getRequestHeaders());
        }
        pages.getOrDefault(path, it -> it.sendResponseHeaders(404, -1)).handle(exchange);
        exchange.close();
    }

    /** The address of a page. */
    public String address(String path) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort()
                + path;
    }

    /** How often its rules for robots were asked for. */
    int robotsAsked() {
        return robotsAsked.get();
    }

    /** Has it lay down rules for robots. */
    public void robots(String rules) {
        page(ROBOTS, "text/plain", rules.getBytes(UTF_8));
    }

    /** The requests so far, but for rules for robots, by their headers. */
    public List<Headers> asked() {
        return asked;
    }

    /** Has a page answer so. */
    public void page(String path, HttpHandler handler) {
        pages.put(path, handler);
    }

    /** Has a page hold a text, with more headers behind its type: name, value, and so on. */
    public void page(String path, String type, byte[] body, String... headers) {
        page(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            set(exchange, headers);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        });
    }

    /** Has a page hold a feed with a validator, which is answered with 304 once it is known. */
    public void feed(String path, String xml, String entityTag) {
        page(path, exchange -> {
            exchange.getResponseHeaders().set("ETag", entityTag);
            boolean known = entityTag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : 0);
            if (!known) {
                exchange.getResponseBody().write(xml.getBytes(UTF_8));
            }
        });
    }

    /** Has a page answer with nothing but a status and headers. */
    public void status(String path, int status, String... headers) {
        page(path, exchange -> {
            set(exchange, headers);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /** Has a page write the same for ever, with a pause after each time. */
    public void endless(String path, String piece, long pauseMillis) {
        page(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    body.write(piece.getBytes(UTF_8));
                    body.flush();
                    Thread.sleep(pauseMillis);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void set(HttpExchange exchange, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
    }

    /** Compressed as a server does it. */
    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
