/** What do the formats of the IPTC declare? NewsML-G2, NewsML 1.x, NITF and ninjs. */
@NullMarked
package dragoman.read.news;

import org.jspecify.annotations.NullMarked;
