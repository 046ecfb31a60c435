/** Which words of sentences that are translations of each other are translations, too? */
@NullMarked
package dragoman.lexicon.learning;

import org.jspecify.annotations.NullMarked;
