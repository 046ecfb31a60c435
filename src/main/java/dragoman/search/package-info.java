/** The index: fields, analysis, cross-language questions, hits. Derived from the journal and disposable. */
@NullMarked
package dragoman.search;

import org.jspecify.annotations.NullMarked;
