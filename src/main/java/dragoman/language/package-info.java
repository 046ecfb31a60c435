/** Text to language: one of the three, or none of them. */
@NullMarked
package dragoman.language;

import org.jspecify.annotations.NullMarked;
