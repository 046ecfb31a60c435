/** What do built-in, imported and learned translations say together? {@link dragoman.lexicon.home.Lexicons} opens the lexicon of a home. */
@NullMarked
package dragoman.lexicon.home;

import org.jspecify.annotations.NullMarked;
