/** Which records stand in a file of the journal? {@link dragoman.archive.warc.GroupReader} reads them by groups, damage included; a record is a gzip member of its own. */
@NullMarked
package dragoman.archive.warc;

import org.jspecify.annotations.NullMarked;
