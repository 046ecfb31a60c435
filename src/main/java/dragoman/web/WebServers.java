package dragoman.web;

import com.sun.net.httpserver.HttpServer;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Reception;
import dragoman.pipeline.service.Vitals;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens web servers. docs/reference/http.md describes what they answer. */
public final class WebServers {
    private WebServers() {
    }

    /**
     * A server that answers at an address of this machine.
     *
     * @param address where; port 0 for any that is free
     * @param token what each request has to bring, or null: then the address must be one of loopback
     * @param maxBytes the largest body that is taken
     * @param reception what takes the dispatches; not closed
     * @throws java.net.BindException if the address is not to be had
     */
    public static WebServer open(InetSocketAddress address, @Nullable String token, int maxBytes, CopyDesk desk,
            Reception reception, Vitals vitals, Clock clock) throws IOException {
        if (token == null && !address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("without a token others may not ask: " + address);
        }
        limitConnections();
        Switchboard switchboard = new Switchboard(new Gate(token),
                Map.of("/dispatches", new DispatchesPage(maxBytes, desk, reception, clock),
                        "/dispatches/", new DispatchPage(reception), "/health", new HealthPage(vitals),
                        "/metrics", new MetricsPage(vitals)));
        return new JdkWebServer(HttpServer.create(address, 0), switchboard);
    }

    /** The JDK's server is told so by system properties alone, and reads them once. In seconds; what was set is left. */
    private static void limitConnections() {
        setUnlessSet("sun.net.httpserver.maxReqTime", "120");
        setUnlessSet("sun.net.httpserver.maxRspTime", "120");
        setUnlessSet("jdk.httpserver.maxConnections", "256");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
