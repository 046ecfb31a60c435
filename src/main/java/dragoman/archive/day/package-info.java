/** What does a sealed day hold, and where does it stand? Its OCFL object, what is made from its WARC files, and the events of the archive. */
@NullMarked
package dragoman.archive.day;

import org.jspecify.annotations.NullMarked;
