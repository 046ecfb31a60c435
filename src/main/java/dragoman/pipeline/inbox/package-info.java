/** When is a file in the inbox whole, and when may it leave? The side of a watched folder. */
@NullMarked
package dragoman.pipeline.inbox;

import org.jspecify.annotations.NullMarked;
