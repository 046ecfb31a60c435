/**
 * Which dispatches tell one story. A dispatch that arrives is brought down to a {@link dragoman.story.Gist}, in a space that
 * is the same for all languages; {@link dragoman.story.StoryLinker} compares it with those that are held, and decides which of
 * them it is a translation of, or they of it, or that it takes the place of an earlier one.
 */
@NullMarked
package dragoman.story;

import org.jspecify.annotations.NullMarked;
