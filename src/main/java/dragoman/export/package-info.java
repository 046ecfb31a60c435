/**
 * Stories in the formats of others. A {@link dragoman.export.StoryWriter} writes all versions of a story into one document, each as an
 * item of its own that names the one it was translated from, so that whoever reads it has the versions and what ties them.
 */
@NullMarked
package dragoman.export;

import org.jspecify.annotations.NullMarked;
