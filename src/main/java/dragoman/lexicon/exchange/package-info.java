/** Which formats do translations come and go in? A reader or a writer a format, and the units that they read and write. */
@NullMarked
package dragoman.lexicon.exchange;

import org.jspecify.annotations.NullMarked;
