package dragoman.archive;

import org.jspecify.annotations.Nullable;

/**
 * Something in archive, journal or index that is not as it was written.
 *
 * @param file which file, below the home folder; or what there is to say of a whole folder
 * @param offset which byte of it, or null
 * @param what what is wrong
 */
public record Finding(String file, @Nullable Long offset, String what) {
    /** All of it on one line. */
    @Override
    public String toString() {
        return file + (offset == null ? "" : ", byte " + offset) + ": " + what;
    }
}
