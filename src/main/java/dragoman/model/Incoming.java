package dragoman.model;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What came in: bytes, and what the way they came by says about them.
 *
 * @param name the file's name, its path below the inbox, or {@code -} for standard input
 * @param bytes the bytes as received; not to be changed
 * @param charset the charset that the channel declares, or null
 * @param language the language that the channel declares, as a BCP 47 tag, or null
 * @param received when it came, on the newsroom's clock, or null if that is not known: days that a text only names are counted back
 *        from it, and times without a zone are in its zone
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as received, never compared
public record Incoming(String name, byte[] bytes, @Nullable String charset, @Nullable String language,
        @Nullable ZonedDateTime received) {
    /** Something of which it is not known when it came. */
    public Incoming(String name, byte[] bytes, @Nullable String charset, @Nullable String language) {
        this(name, bytes, charset, language, null);
    }

    /** Bytes of which nothing is known but the name. */
    public static Incoming of(String name, byte[] bytes) {
        return new Incoming(name, bytes, null, null);
    }

    /** The same, having come at that time. */
    public Incoming at(@Nullable ZonedDateTime time) {
        return new Incoming(name, bytes, charset, language, time);
    }

    /** The same in another charset, which something within it declares. */
    public Incoming in(@Nullable String declared) {
        return new Incoming(name, bytes, declared, language, received);
    }

    /** A part of it, which came the same way. */
    public Incoming part(String partName, byte[] partBytes) {
        return new Incoming(partName, partBytes, charset, language, received);
    }
}
