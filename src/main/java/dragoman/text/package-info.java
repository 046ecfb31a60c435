/** Characters to words, a language each: normal forms, tokens, stems, folded names. */
@NullMarked
package dragoman.text;

import org.jspecify.annotations.NullMarked;
