/**
 * What came in, byte for byte, and is it unchanged? The journal is the append-only WARC record of everything, and the truth; the index
 * follows it. The archive is the journal's closed days, sealed as OCFL objects, which a reader of the journal reads as if they still stood
 * there. {@link dragoman.archive.journal.Journals} and {@link dragoman.archive.home.Archives} open them; what stands here are the words
 * for both, which all packages below share, and which are all of them that others need.
 */
@NullMarked
package dragoman.archive;

import org.jspecify.annotations.NullMarked;
