/** Words and phrases of one language with their translations in another, each with a probability and a source. */
@NullMarked
package dragoman.lexicon;

import org.jspecify.annotations.NullMarked;
