package dragoman.fetch;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Follows redirects, and looks at each step of the way. */
final class HttpFetcher implements Fetcher {
    private final FetchRules rules;
    private final Requests requests;
    private final HostPauses pauses;

    HttpFetcher(FetchRules rules, Requests requests) {
        this.rules = rules;
        this.requests = requests;
        this.pauses = new HostPauses(rules.hostPause());
    }

    @Override
    public Fetched fetch(String address, Validators known) {
        URI at = null;
        String next = address;
        long nanosLeft = rules.totalTime().toNanos();
        for (int redirects = 0; redirects <= rules.redirects(); redirects++) {
            try {
                at = at == null ? new URI(next) : at.resolve(new URI(next));
            } catch (URISyntaxException e) {
                return failed(ProblemCode.P085, address, "no address: " + next);
            }
            Problem objection = objection(address, at);
            if (objection != null) {
                return new Fetched.Failed(objection, null);
            }
            if (!pauses.await(at.getHost())) {
                return failed(ProblemCode.P085, address, "the service is ending");
            }
            long start = System.nanoTime();
            switch (requests.get(address, at, known, nanosLeft)) {
                case Reply.Final(Fetched fetched) -> {
                    return fetched;
                }
                case Reply.Elsewhere(String location) -> next = location;
            }
            nanosLeft -= System.nanoTime() - start;
        }
        return failed(ProblemCode.P085, address, "more than " + rules.redirects() + " redirects, the last to " + next);
    }

    private static @Nullable Problem objection(String address, URI at) {
        String scheme = at.getScheme() == null ? "" : at.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Problem(ProblemCode.P086, address, "neither http nor https: " + at);
        }
        if (at.getHost() == null || at.getRawUserInfo() != null) {
            return new Problem(ProblemCode.P085, address, "no address with the name of a host alone");
        }
        return null;
    }

    private static Fetched failed(ProblemCode code, String address, String detail) {
        return new Fetched.Failed(new Problem(code, address, detail), null);
    }

    @Override
    public void close() {
        pauses.end();
        requests.close();
    }
}
