/** Which versions does no person send, and how do they come to be? {@link dragoman.pipeline.translation.Translations} tells which, {@link dragoman.pipeline.translation.TranslationDesk} has them made. */
@NullMarked
package dragoman.pipeline.translation;

import org.jspecify.annotations.NullMarked;
