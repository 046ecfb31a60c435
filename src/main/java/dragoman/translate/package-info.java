/** Machine translation: engines of several kinds behind one seam, asked sentence by sentence, within a budget, and never believed unchecked. */
@NullMarked
package dragoman.translate;

import org.jspecify.annotations.NullMarked;
