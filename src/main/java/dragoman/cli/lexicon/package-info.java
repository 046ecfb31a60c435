/** What does a person type about words? {@code lexicon} and the commands below it. */
@NullMarked
package dragoman.cli.lexicon;

import org.jspecify.annotations.NullMarked;
