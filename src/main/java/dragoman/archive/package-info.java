/**
 * The journal: the append-only WARC record of everything that came in. It is the truth; the index follows it. And the archive:
 * the journal's closed days, sealed as OCFL objects, which a reader of the journal reads as if they still stood there.
 */
@NullMarked
package dragoman.archive;

import org.jspecify.annotations.NullMarked;
