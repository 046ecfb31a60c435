/** What is new in a feed? {@link dragoman.pipeline.feeds.Feeds} asks for it, and remembers what is known. */
@NullMarked
package dragoman.pipeline.feeds;

import org.jspecify.annotations.NullMarked;
