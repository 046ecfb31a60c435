/** What an address on the web holds by now: fetched politely, within limits, and never from where no feed may lead. */
@NullMarked
package dragoman.fetch;

import org.jspecify.annotations.NullMarked;
