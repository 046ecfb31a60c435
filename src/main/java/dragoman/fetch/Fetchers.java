package dragoman.fetch;

import java.time.Clock;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Opens fetchers. */
public final class Fetchers {
    private Fetchers() {
    }

    /** A fetcher that keeps to these rules. */
    public static Fetcher open(FetchRules rules, Clock clock) {
        return new HttpFetcher(rules, new Requests(rules, clock,
                new GuardedResolver(SystemDefaultDnsResolver.INSTANCE,
                        it -> rules.allowPrivate() || Addresses.isPublic(it))));
    }
}
