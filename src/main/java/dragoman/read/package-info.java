/** Bytes to items. A {@link dragoman.read.DispatchReader} reads one format, each of the packages below some of them; {@code any} opens them all. */
@NullMarked
package dragoman.read;

import org.jspecify.annotations.NullMarked;
