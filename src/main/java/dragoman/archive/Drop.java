package dragoman.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One arrival of bytes.
 *
 * @param name the file's name, its path below the inbox, {@code -} for standard input, {@code push} for what was sent over
 *        HTTP, or the address (http or https, percent-encoded) that it was fetched from
 * @param fileKey what tells this file from any other that has had or will have the same name (device, inode, times), or
 *        null where there was no file. A drop that was journalled and whose file had not left the inbox when the process
 *        died is known again by it, and not counted twice.
 * @param received when it was taken
 * @param response what the server said of it that it was fetched from, or null. The journal keeps it with bytes that are
 *        accepted, not with duplicates and rejections
 */
public record Drop(String name, @Nullable String fileKey, Instant received, @Nullable ResponseHead response) {
    /** An arrival that no server was asked for. */
    public Drop(String name, @Nullable String fileKey, Instant received) {
        this(name, fileKey, received, null);
    }
}
