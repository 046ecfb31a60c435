package dragoman.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a machine translation was made here: enough to tell later whether its original is still what was translated, and
 * whether the engine would translate it so again.
 *
 * @param original the id of the dispatch that was translated
 * @param originalRecord the id of the journal's record that holds its bytes, a URI
 * @param engine the engine's name in the settings
 * @param model which of its models it says that it used, else the one that it was set to use, or null
 * @param version what it says of its version, or null
 * @param settings SHA-256 of its settings, in hexadecimal
 * @param source SHA-256 of the original's stored text in UTF-8, in hexadecimal
 * @param at when it was made
 */
public record Conversion(String original, String originalRecord, String engine, @Nullable String model,
        @Nullable String version, String settings, String source, Instant at) {
}
