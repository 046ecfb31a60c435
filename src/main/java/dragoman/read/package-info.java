/** Bytes to items: the charset first, then one reader a format. {@link dragoman.read.Readers} opens them. */
@NullMarked
package dragoman.read;

import org.jspecify.annotations.NullMarked;
