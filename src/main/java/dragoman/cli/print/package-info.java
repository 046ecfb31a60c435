/** How does what was found look, to people and to other programs? */
@NullMarked
package dragoman.cli.print;

import org.jspecify.annotations.NullMarked;
