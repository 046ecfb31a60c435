/** Is every byte as it came? The files of each day, their records, and the index beside them. */
@NullMarked
package dragoman.archive.verify;

import org.jspecify.annotations.NullMarked;
