package dragoman.fetch;

import java.time.Clock;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Opens fetchers. */
public final class Fetchers {
    private Fetchers() {
    }

    /** A fetcher that keeps to these rules. */
    public static Fetcher open(FetchRules rules, Clock clock) {
        Requests requests = new Requests(rules, clock, new GuardedResolver(SystemDefaultDnsResolver.INSTANCE,
                it -> rules.allowPrivate() || Addresses.isPublic(it)));
        HostPauses pauses = new HostPauses(rules.hostPause());
        Fetcher unasked = new HttpFetcher(rules, requests, pauses, (_, _) -> null);
        return new HttpFetcher(rules, requests, pauses,
                new Robots(unasked, rules.userAgent(), rules.ignoreRobots(), clock));
    }
}
