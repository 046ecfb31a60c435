/** What does a person type? {@link dragoman.cli.Main} is the door; commands that have others below them live in a package of their own, and what commands share in others. */
@NullMarked
package dragoman.cli;

import org.jspecify.annotations.NullMarked;
