/** What is this word in another language, and how likely? A {@link dragoman.lexicon.Lexicon} tells; {@link dragoman.lexicon.home.Lexicons} opens one. What stands here all packages below share. */
@NullMarked
package dragoman.lexicon;

import org.jspecify.annotations.NullMarked;
