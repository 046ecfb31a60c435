/** How does what came in reach journal and index, and nothing get lost? {@link dragoman.pipeline.intake.Intake} is the one writer of a home. */
@NullMarked
package dragoman.pipeline.intake;

import org.jspecify.annotations.NullMarked;
