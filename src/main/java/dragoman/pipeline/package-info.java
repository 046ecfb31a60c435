/** From a file in the inbox to a dispatch in journal and index: the beans that the routes name, and the service's life. */
@NullMarked
package dragoman.pipeline;

import org.jspecify.annotations.NullMarked;
