/** What does a command want done while another process writes here? An {@link dragoman.pipeline.errands.Errand} in a box that the service empties. */
@NullMarked
package dragoman.pipeline.errands;

import org.jspecify.annotations.NullMarked;
