/** What of the archive is in a bucket, and is it the same? All that the house knows of S3. */
@NullMarked
package dragoman.archive.bucket;

import org.jspecify.annotations.NullMarked;
