/** Which dispatches are in these bytes, or in what a machine said, and under which id? {@link dragoman.pipeline.copydesk.CopyDesk} makes them and stores nothing. */
@NullMarked
package dragoman.pipeline.copydesk;

import org.jspecify.annotations.NullMarked;
