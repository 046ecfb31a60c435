/** Which dispatches have to go for good, and which must not? */
@NullMarked
package dragoman.pipeline.retention;

import org.jspecify.annotations.NullMarked;
