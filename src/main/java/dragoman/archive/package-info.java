/** The journal: the append-only WARC record of everything that came in. It is the truth; the index follows it. */
@NullMarked
package dragoman.archive;

import org.jspecify.annotations.NullMarked;
