/** Where do the files of the journal stand, and who may write them? {@link dragoman.archive.journal.Journals} opens it. */
@NullMarked
package dragoman.archive.journal;

import org.jspecify.annotations.NullMarked;
