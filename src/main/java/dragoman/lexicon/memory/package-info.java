/** What has a newsroom taught its lexicon? Imported sources and sentences of its stories, kept in a folder; {@link dragoman.lexicon.memory.Memories} opens them. */
@NullMarked
package dragoman.lexicon.memory;

import org.jspecify.annotations.NullMarked;
