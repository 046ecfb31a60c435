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
    private final Permission permission;

    HttpFetcher(FetchRules rules, Requests requests, HostPauses pauses, Permission permission) {
        this.rules = rules;
        this.requests = requests;
        this.pauses = pauses;
        this.permission = permission;
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
            Fetched.Failed objection = objection(address, at);
            if (objection != null) {
                return objection;
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

    private Fetched.@Nullable Failed objection(String address, URI at) {
        String scheme = at.getScheme() == null ? "" : at.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return failed(ProblemCode.P086, address, "neither http nor https: " + at);
        }
        if (at.getHost() == null || at.getRawUserInfo() != null) {
            return failed(ProblemCode.P085, address, "no address with the name of a host alone");
        }
        return permission.objection(address, at);
    }

    private static Fetched.Failed failed(ProblemCode code, String address, String detail) {
        return new Fetched.Failed(new Problem(code, address, detail), null, 0);
    }

    @Override
    public void close() {
        pauses.end();
        requests.close();
    }
}
