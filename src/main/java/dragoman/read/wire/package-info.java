/** What do the lines of a plain text say: where is its headline, its byline, its dateline? Every other format falls back on this. */
@NullMarked
package dragoman.read.wire;

import org.jspecify.annotations.NullMarked;
