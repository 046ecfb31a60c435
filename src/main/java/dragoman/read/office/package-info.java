/** What is the text of a document that was made to be printed? */
@NullMarked
package dragoman.read.office;

import org.jspecify.annotations.NullMarked;
