package dragoman.pipeline.intake;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells one file from any other that has had or will have its name.
 *
 * @param path where it lies
 * @param mark device, inode and change time: a file that is renamed, written or replaced has another mark
 */
public record FileKey(Path path, String mark) {
    private static final boolean UNIX = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** The key of a file as it is now. */
    public static FileKey of(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (!UNIX) {
            return new FileKey(absolute, Files.size(absolute) + "-" + Files.getLastModifiedTime(absolute).toInstant());
        }
        Map<String, Object> is = Files.readAttributes(absolute, "unix:dev,ino,ctime", LinkOption.NOFOLLOW_LINKS);
        return new FileKey(absolute, is.get("dev") + "-" + is.get("ino") + "-" + instant(is.get("ctime")));
    }

    /** The key that {@link #toString} wrote, or nothing if it wrote none. */
    static Optional<FileKey> parse(@Nullable String text) {
        if (text == null || text.indexOf(' ') < 0) {
            return Optional.empty();
        }
        int space = text.indexOf(' ');
        return Optional.of(new FileKey(Path.of(text.substring(space + 1)), text.substring(0, space)));
    }

    /** When the file's content, name or attributes changed last, by the system's own clock: no copying tool can set it back. */
    public static Instant changed(Path path) throws IOException {
        return UNIX
                ? instant(Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS))
                : Files.getLastModifiedTime(path).toInstant();
    }

    /** Whether the very same file lies there still, untouched. */
    boolean holds() {
        try {
            return equals(of(path));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return mark + " " + path;
    }

    private static Instant instant(@Nullable Object time) {
        return ((FileTime) requireNonNull(time)).toInstant();
    }
}
