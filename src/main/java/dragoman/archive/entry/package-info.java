/** Which records are an entry of the journal, and which entry are some records? WARC fields, and JSON-LD for what was read and decided. */
@NullMarked
package dragoman.archive.entry;

import org.jspecify.annotations.NullMarked;
