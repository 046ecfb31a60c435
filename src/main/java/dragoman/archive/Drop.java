package dragoman.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One arrival of bytes.
 *
 * @param name the file's name, its path below the inbox, or {@code -} for standard input
 * @param fileKey what tells this file from any other that has had or will have the same name (device, inode, times), or
 *        null where there was no file. A drop that was journalled and whose file had not left the inbox when the process
 *        died is known again by it, and not counted twice.
 * @param received when it was taken
 */
public record Drop(String name, @Nullable String fileKey, Instant received) {
}
