/** Which words are translations of each other in sentences that are? {@link dragoman.lexicon.learning.LexiconLearner} finds out, {@link dragoman.lexicon.learning.LearnedLexicon} remembers. */
@NullMarked
package dragoman.lexicon.learning;

import org.jspecify.annotations.NullMarked;
