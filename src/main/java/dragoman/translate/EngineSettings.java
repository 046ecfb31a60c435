package dragoman.translate;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One engine as it is set up.
 *
 * @param name what the newsroom calls it
 * @param label what a credit line calls it
 * @param url where it is asked, without a slash at the end; null for a command
 * @param key what it knows us by, or null
 * @param pairs the languages it is asked for, as {@code en-fr}; empty is any
 * @param model which of its models to use, or null
 * @param glossary the id of a glossary that the engine keeps, or null
 * @param command program and arguments; empty for all other kinds
 * @param timeout how long one request may take
 * @param dailyCharacters how many characters it is sent in a day (UTC) at most
 */
public record EngineSettings(String name, String label, EngineKind kind, @Nullable URI url, @Nullable Secret key,
        Set<String> pairs, @Nullable String model, @Nullable String glossary, List<String> command, Duration timeout,
        long dailyCharacters) {
    public EngineSettings {
        label = label.isEmpty() ? kind.label().isEmpty() ? name : kind.label() : label;
        pairs = Set.copyOf(pairs);
        command = List.copyOf(command);
        if ((kind == EngineKind.COMMAND) != (url == null)) {
            throw new IllegalArgumentException(kind == EngineKind.COMMAND
                    ? "a command has no url"
                    : "url is missing");
        }
        if (url != null && !Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
            throw new IllegalArgumentException("url is neither http nor https");
        }
        if ((kind == EngineKind.COMMAND) == command.isEmpty()) {
            throw new IllegalArgumentException(
                    command.isEmpty() ? "command is missing" : "command is of kind command");
        }
        if (kind == EngineKind.CHAT && model == null) {
            throw new IllegalArgumentException("model is missing");
        }
    }

    /** Whether it is asked for a pair of languages. */
    public boolean translates(String from, String to) {
        return pairs.isEmpty() || pairs.contains(from + "-" + to);
    }

    /** SHA-256 of all that can change what it answers, in hexadecimal. The key is no part of it. */
    public String digest() {
        return Digests.sha256(String.join("\n", kind.word(), String.valueOf(url), String.valueOf(model),
                String.valueOf(glossary), String.join(" ", command)));
    }

    /** Where one of its services is asked. */
    URI at(String path) {
        return URI.create(url + path);
    }
}
