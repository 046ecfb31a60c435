/** Credit lines and notices to origin and completeness, by tables of words and one matcher. */
@NullMarked
package dragoman.provenance;

import org.jspecify.annotations.NullMarked;
