/** What is within the tags? Trees of XML, HTML and JSON within bounds, and the paragraphs in them. */
@NullMarked
package dragoman.read.markup;

import org.jspecify.annotations.NullMarked;
