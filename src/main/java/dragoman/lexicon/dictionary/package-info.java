/** Which phrases have one meaning? Tables of meanings, and CLDR's names, compiled to a lexicon that opens in no time; the built-in tables when the program is built, imported entries when they come. */
@NullMarked
package dragoman.lexicon.dictionary;

import org.jspecify.annotations.NullMarked;
