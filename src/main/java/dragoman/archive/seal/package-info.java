/** How does a day come into an archive whole: from the journal, or from another archive? */
@NullMarked
package dragoman.archive.seal;

import org.jspecify.annotations.NullMarked;
