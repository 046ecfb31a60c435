package dragoman.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to what each server's {@code robots.txt} says (RFC 9309), which is asked for once a day. A server that has none lets everybody
 * in; one that fails when it is asked for it lets nobody in. Safe for several threads.
 */
final class Robots implements Permission {
    private static final String PATH = "/robots.txt";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final Fetcher fetcher;
    private final List<String> names;
    private final Set<String> exempt;
    private final Clock clock;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final Map<URI, Known> known = new ConcurrentHashMap<>();

    /**
     * Nothing is known yet.
     *
     * @param fetcher that asks for no permission
     * @param userAgent what we call ourselves; rules are for its first word
     * @param exempt hosts that have let us in whatever their rules say
     */
    Robots(Fetcher fetcher, String userAgent, Set<String> exempt, Clock clock) {
        this.fetcher = fetcher;
        this.names = List.of(firstWord(userAgent).toLowerCase(Locale.ROOT));
        this.exempt = exempt;
        this.clock = clock;
    }

    private record Known(BaseRobotRules rules, Instant until) {
    }

    /** What may be answered when rules are asked for. */
    private sealed interface Answer {
        record Rules(BaseRobotRules rules) implements Answer {
        }

        record None(Fetched.Failed failed) implements Answer {
        }
    }

    private static String firstWord(String userAgent) {
        int end = 0;
        while (end < userAgent.length() && Character.isLetter(userAgent.charAt(end))) {
            end++;
        }
        return userAgent.substring(0, end);
    }

    @Override
    public Fetched.@Nullable Failed objection(String place, URI address) {
        if (exempt.contains(address.getHost().toLowerCase(Locale.ROOT))) {
            return null;
        }
        return switch (rules(address.resolve(PATH))) {
            case Answer.None(Fetched.Failed failed) -> failed;
            case Answer.Rules(BaseRobotRules rules) -> rules.isAllowed(address.toASCIIString())
                    ? null
                    : new Fetched.Failed(new Problem(ProblemCode.P083, place,
                            address.getHost() + PATH + " lets no robot in there"), null, 0);
        };
    }

    private Answer rules(URI file) {
        Known before = known.get(file);
        if (before != null && clock.instant().isBefore(before.until())) {
            return new Answer.Rules(before.rules());
        }
        Answer answer = asked(file);
        if (answer instanceof Answer.Rules(BaseRobotRules rules)) {
            known.put(file, new Known(rules, clock.instant().plus(KEPT)));
        }
        return answer;
    }

    private Answer asked(URI file) {
        return switch (fetcher.fetch(file.toString(), Validators.NONE)) {
            case Fetched.Content it ->
                new Answer.Rules(parser.parseContent(file.toString(), it.body(), "text/plain", names));
            case Fetched.Failed it when it.status() >= CLIENT_ERROR && it.status() < SERVER_ERROR ->
                new Answer.Rules(parser.failedFetch(it.status()));
            case Fetched.Failed it -> new Answer.None(it);
            case Fetched.Unchanged _ -> throw new IllegalStateException("nothing was known of " + file);
        };
    }
}
