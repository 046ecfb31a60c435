package dragoman.pipeline.translation;

import dragoman.translate.EngineKind;
import dragoman.translate.EngineSettings;
import dragoman.translate.Secret;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The translation engines of a home: lines {@code translate.NAME.WORD} in {@code dragoman.properties}, where NAME is what the
 * newsroom calls an engine. As with all settings, an environment variable beats a line.
 */
public final class TranslationSettings {
    private static final String PREFIX = "translate.";
    private static final Set<String> WORDS = Set.of("kind", "label", "url", "key-file", "key-env", "languages", "model",
            "glossary", "command", "timeout-s", "daily-characters");

    private final Path file;
    private final Properties properties;
    private final Map<String, String> environment;

    private TranslationSettings(Path file, Properties properties, Map<String, String> environment) {
        this.file = file;
        this.properties = properties;
        this.environment = environment;
    }

    /**
     * The engines in order of their names.
     *
     * @throws IllegalArgumentException if a value makes no sense; the message names the setting, and holds no key
     */
    public static List<EngineSettings> of(Path file, Map<String, String> environment) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        TranslationSettings settings = new TranslationSettings(file, properties, environment);
        List<EngineSettings> engines = new ArrayList<>();
        for (String name : settings.names()) {
            engines.add(settings.engine(name));
        }
        return engines;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String setting : properties.stringPropertyNames()) {
            if (setting.startsWith(PREFIX)) {
                int dot = setting.indexOf('.', PREFIX.length());
                String word = setting.substring(dot + 1);
                if (dot < 0 || !WORDS.contains(word)) {
                    throw new IllegalArgumentException(setting + ": no such setting" + (word.equals("key")
                            ? "; put the key into a file (key-file) or the environment (key-env)"
                            : ""));
                }
                names.add(setting.substring(PREFIX.length(), dot));
            }
        }
        return names;
    }

    private EngineSettings engine(String name) throws IOException {
        String url = text(name, "url");
        String kind = text(name, "kind");
        try {
            return new EngineSettings(name, text(name, "label"),
                    EngineKind.of(kind).orElseThrow(() -> new IllegalArgumentException("no kind of engine: " + kind)),
                    url.isEmpty() ? null : URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url),
                    key(name), Set.copyOf(list(text(name, "languages"), ",")), orNull(text(name, "model")),
                    orNull(text(name, "glossary")), list(text(name, "command"), " "),
                    Duration.ofSeconds(number(name, "timeout-s", 30)), number(name, "daily-characters", 1_000_000));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PREFIX + name + ": " + e.getMessage(), e);
        }
    }

    private @Nullable Secret key(String name) throws IOException {
        String keyFile = text(name, "key-file");
        if (!keyFile.isEmpty()) {
            return new Secret(Files.readString(file.resolveSibling(keyFile)));
        }
        String variable = text(name, "key-env");
        if (variable.isEmpty()) {
            return null;
        }
        String key = environment.getOrDefault(variable, "");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("the environment has no " + variable);
        }
        return new Secret(key);
    }

    private String text(String name, String word) {
        String setting = PREFIX + name + "." + word;
        String variable = "DRAGOMAN_" + setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return environment.getOrDefault(variable, properties.getProperty(setting, "")).strip();
    }

    private long number(String name, String word, long otherwise) {
        String text = text(name, word);
        try {
            long number = text.isEmpty() ? otherwise : Long.parseLong(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(word + ": not a number: " + text, e);
        }
        throw new IllegalArgumentException(word + ": not more than 0: " + text);
    }

    private static List<String> list(String text, String separator) {
        List<String> list = new ArrayList<>();
        for (String part : text.split(separator, -1)) {
            if (!part.isBlank()) {
                list.add(part.strip());
            }
        }
        return list;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
