/** What does a person type about the sealed days? {@code archive} and the commands below it. */
@NullMarked
package dragoman.cli.archive;

import org.jspecify.annotations.NullMarked;
