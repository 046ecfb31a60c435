/** Which files are in this file? Archives, and mails with what is enclosed. */
@NullMarked
package dragoman.read.container;

import org.jspecify.annotations.NullMarked;
