/** What others ask of the running service over HTTP: to take dispatches, and whether it is well. */
@NullMarked
package dragoman.web;

import org.jspecify.annotations.NullMarked;
