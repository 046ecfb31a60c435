/** Which format is this file in? {@link dragoman.read.any.Readers} opens one reader for all of them. */
@NullMarked
package dragoman.read.any;

import org.jspecify.annotations.NullMarked;
