/** How do files get to the disk for good, and are they read back as they were? Folders, digests, and a limit to the pace. */
@NullMarked
package dragoman.archive.disk;

import org.jspecify.annotations.NullMarked;
