package dragoman.model;

import org.jspecify.annotations.Nullable;

/**
 * What came in: bytes, and what the way they came by says about them.
 *
 * @param name the file's name, its path below the inbox, or {@code -} for standard input
 * @param bytes the bytes as received; not to be changed
 * @param charset the charset that the channel declares, or null
 * @param language the language that the channel declares, as a BCP 47 tag, or null
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as received, never compared
public record Incoming(String name, byte[] bytes, @Nullable String charset, @Nullable String language) {
    /** Bytes of which nothing is known but the name. */
    public static Incoming of(String name, byte[] bytes) {
        return new Incoming(name, bytes, null, null);
    }
}
