/** Where is the article in a page, and what is in a feed? */
@NullMarked
package dragoman.read.web;

import org.jspecify.annotations.NullMarked;
