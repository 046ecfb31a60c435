package dragoman.pipeline.feeds;

import dragoman.fetch.FetchRules;
import dragoman.pipeline.Settings;
import java.time.Duration;

/** How feeds are fetched: under a name that tells whom to write to, slowly, and never for long. */
final class Manners {
    private static final Duration CONNECT_TIME = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final Duration FETCH_TIME = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 5;

    private Manners() {
    }

    /** The rules that a home's settings make. */
    static FetchRules of(Settings settings) {
        Settings.Polling polling = settings.polling();
        return new FetchRules(userAgent(polling.contact()), polling.allowPrivate(), polling.hostPause(), CONNECT_TIME,
                SILENCE, FETCH_TIME, settings.maxBytes(), MOST_REDIRECTS, polling.ignoreRobots());
    }

    private static String userAgent(String contact) {
        String version = Manners.class.getPackage().getImplementationVersion();
        return "Dragoman" + (version == null ? "" : "/" + version) + " (news archive"
                + (contact.isEmpty() ? ")" : "; +" + contact + ")");
    }
}
