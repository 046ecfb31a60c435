/** How do what a format declares and what stands in the text become one item? A {@link dragoman.read.draft.Draft} is made of fields, a {@link dragoman.read.draft.Manuscript} of a text with few of them. */
@NullMarked
package dragoman.read.draft;

import org.jspecify.annotations.NullMarked;
