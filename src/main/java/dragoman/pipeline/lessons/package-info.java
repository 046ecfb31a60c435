/** What do the stories of an archive teach the lexicon? */
@NullMarked
package dragoman.pipeline.lessons;

import org.jspecify.annotations.NullMarked;
