/** Which characters are these bytes, and in which form are they kept? */
@NullMarked
package dragoman.read.charset;

import org.jspecify.annotations.NullMarked;
