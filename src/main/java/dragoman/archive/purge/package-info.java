/** How is a dispatch removed for good, and which must never be? Tombstones, and legal holds. */
@NullMarked
package dragoman.archive.purge;

import org.jspecify.annotations.NullMarked;
