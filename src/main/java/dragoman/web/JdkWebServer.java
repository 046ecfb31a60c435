package dragoman.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's own server, with a virtual thread a request. */
final class JdkWebServer implements WebServer {
    private static final int SECONDS_TO_ANSWER = 10;
    /** So much of a body that is not wanted is read all the same: clients that are still sending do not hear the answer. */
    private static final long MOST_UNWANTED = 64L << 20;

    private final HttpServer server;
    private final Switchboard switchboard;
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("web-", 1).factory());

    JdkWebServer(HttpServer server, Switchboard switchboard) {
        this.server = server;
        this.switchboard = switchboard;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = switchboard.answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            boolean silent = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
            if (!silent) {
                exchange.getResponseBody().write(answer.body());
                exchange.getResponseBody().flush();
            }
            exchange.getRequestBody().skip(MOST_UNWANTED);
        }
    }

    @Override
    public URI address() {
        String host = server.getAddress().getAddress().getHostAddress();
        return URI.create("http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":"
                + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(SECONDS_TO_ANSWER);
        threads.close();
    }
}
