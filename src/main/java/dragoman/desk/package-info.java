/** What a desk says of its own dispatches: that one corrects, updates or kills another, and which. */
@NullMarked
package dragoman.desk;

import org.jspecify.annotations.NullMarked;
