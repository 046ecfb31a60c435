package dragoman.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * How to fetch.
 *
 * @param userAgent what to call oneself
 * @param allowPrivate whether an address may lead to this machine or its local networks
 * @param hostPause between two requests to the same host, at least
 * @param connectTime to reach a server, at most
 * @param silence between two bytes from a server, at most
 * @param totalTime for one fetch with all its redirects, the pause aside, at most
 * @param maxBytes of an uncompressed body, at most
 * @param redirects one after the other, at most
 * @param ignoreRobots hosts that have let us in whatever their {@code robots.txt} says, in lower case
 */
public record FetchRules(String userAgent, boolean allowPrivate, Duration hostPause, Duration connectTime,
        Duration silence, Duration totalTime, int maxBytes, int redirects, Set<String> ignoreRobots) {
    public FetchRules {
        ignoreRobots = Set.copyOf(ignoreRobots);
    }
}
