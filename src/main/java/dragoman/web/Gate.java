package dragoman.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells who may ask. With a token, whoever brings it. Without one, programs on this machine; but no web page that someone on this
 * machine happens to look at, whose scripts would otherwise reach the same address.
 */
final class Gate {
    private static final String SCHEME = "Bearer ";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final byte @Nullable [] token;

    /**
     * A gate.
     *
     * @param token what to bring, or null
     */
    Gate(@Nullable String token) {
        this.token = token == null ? null : digest(token);
    }

    /** Why a request is not let in, or null if it is. */
    @Nullable
    Answer refusal(HttpExchange request) {
        String place = request.getRequestMethod() + " " + request.getRequestURI();
        if (token != null) {
            String brought = request.getRequestHeaders().getFirst("Authorization");
            boolean right = brought != null && brought.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    && MessageDigest.isEqual(token, digest(brought.substring(SCHEME.length()).strip()));
            return right
                    ? null
                    : Answer.problem(401, new Problem(ProblemCode.P088, place,
                            brought == null ? "there is none" : "it is another one"))
                            .with("WWW-Authenticate", "Bearer realm=\"dragoman\"");
        }
        boolean byPage = request.getRequestHeaders().containsKey("Origin")
                || "cross-site".equals(request.getRequestHeaders().getFirst("Sec-Fetch-Site"));
        return !byPage && isThisMachine(request.getRequestHeaders().getFirst("Host"))
                ? null
                : Answer.problem(403, new Problem(ProblemCode.P088, place, "a web page asks, or by another name"));
    }

    /** A name server can give any name the address of loopback; the browser then still sends the name. */
    private static boolean isThisMachine(@Nullable String host) {
        if (host == null) {
            return false;
        }
        int port = host.lastIndexOf(':');
        boolean hasPort = port >= 0 && host.indexOf(']', port) < 0;
        return THIS_MACHINE.contains((hasPort ? host.substring(0, port) : host).toLowerCase(Locale.ROOT));
    }

    /** Of the same length whatever is asked for, so that comparing takes the same time. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
