/** What runs together until it is asked to end, and is it well? {@link dragoman.pipeline.service.Service} wires the beans that the routes name. */
@NullMarked
package dragoman.pipeline.service;

import org.jspecify.annotations.NullMarked;
