/** What can be done with the archive of a home? {@link dragoman.archive.home.Archives} opens it, and its copy in a bucket. */
@NullMarked
package dragoman.archive.home;

import org.jspecify.annotations.NullMarked;
