/** How do millions of words and sentences find little room? Records that are found without decoding the others, and digests for texts. */
@NullMarked
package dragoman.lexicon.packed;

import org.jspecify.annotations.NullMarked;
