package dragoman.fetch;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.StatusLine;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes single requests by Apache's HttpClient. Each is broken off in the end rather than read to its end, since a server may
 * never come to one.
 */
final class Requests {
    private static final Set<Integer> REDIRECTS = Set.of(HttpStatus.SC_MOVED_PERMANENTLY,
            HttpStatus.SC_MOVED_TEMPORARILY, HttpStatus.SC_SEE_OTHER, HttpStatus.SC_TEMPORARY_REDIRECT,
            HttpStatus.SC_PERMANENT_REDIRECT);
    private static final String ACCEPTED = "application/atom+xml, application/rss+xml, application/json;q=0.9, "
            + "application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5";
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_FIELDS = 200;
    private static final int MOST_AT_ONCE = 100;

    private final FetchRules rules;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("fetch-alarm").daemon().factory());

    Requests(FetchRules rules, Clock clock, DnsResolver resolver) {
        this.rules = rules;
        this.clock = clock;
        this.client = client(rules, resolver);
    }

    private static CloseableHttpClient client(FetchRules rules, DnsResolver resolver) {
        Http1Config lines = Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_FIELDS).build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(resolver)
                .setMaxConnTotal(MOST_AT_ONCE).setMaxConnPerRoute(MOST_AT_ONCE)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(lines).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(Timeout.of(rules.connectTime()))
                        .setSocketTimeout(Timeout.of(rules.silence())).build())
                .build();
        return HttpClients.custom().setConnectionManager(connections).setUserAgent(rules.userAgent())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(Timeout.of(rules.silence())).build())
                .setConnectionReuseStrategy((_, _, _) -> false).disableRedirectHandling().disableAutomaticRetries()
                .disableContentCompression().disableCookieManagement().disableAuthCaching().build();
    }

    /**
     * Asks for what an address holds.
     *
     * @param place what a problem is said to be at
     * @param nanosLeft how long it may take
     */
    Reply get(String place, URI address, Validators known, long nanosLeft) {
        HttpGet request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, ACCEPTED);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        setIfKnown(request, HttpHeaders.IF_NONE_MATCH, known.entityTag());
        setIfKnown(request, HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        long start = System.nanoTime();
        Future<?> breakOff = alarm.schedule(request::cancel, nanosLeft, TimeUnit.NANOSECONDS);
        try {
            return reply(place, address, known, client.executeOpen(null, request, null));
        } catch (IOException e) {
            boolean late = System.nanoTime() - start >= nanosLeft; // the alarm may not be done yet that broke it off
            return failed(place, e, late ? "it took longer than " + rules.totalTime().toMillis() + " ms" : null);
        } finally {
            request.cancel(); // lets go of the connection; closing would read whatever is still to come
            breakOff.cancel(false);
        }
    }

    private static void setIfKnown(HttpGet request, String name, @Nullable String value) {
        if (value != null) {
            request.setHeader(name, value);
        }
    }

    private Reply reply(String place, URI address, Validators known, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (REDIRECTS.contains(status) && location != null) {
            return new Reply.Elsewhere(location.getValue());
        }
        if (status == HttpStatus.SC_NOT_MODIFIED && !known.equals(Validators.NONE)) {
            return new Reply.Final(new Fetched.Unchanged());
        }
        if (status != HttpStatus.SC_OK) {
            Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
            Duration wait = retryAfter == null ? null : RetryAfter.parse(retryAfter.getValue(), clock.instant());
            return new Reply.Final(new Fetched.Failed(
                    new Problem(ProblemCode.P085, place, "the server said " + new StatusLine(response)), wait,
                    status));
        }
        return new Reply.Final(new Body(response, rules.maxBytes()).read(address));
    }

    private static Reply failed(String place, IOException e, @Nullable String late) {
        String what = String.valueOf(e.getMessage());
        String detail = late != null ? late : switch (e) {
            case ForbiddenAddressException it -> what;
            case UnknownHostException it -> "there is no such host";
            case ConnectTimeoutException it -> "no server answers: " + what;
            case SocketTimeoutException it -> "the server fell silent";
            default -> what;
        };
        ProblemCode code = e instanceof ForbiddenAddressException ? ProblemCode.P086 : ProblemCode.P085;
        return new Reply.Final(new Fetched.Failed(new Problem(code, place, detail), null, 0));
    }

    void close() {
        alarm.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
