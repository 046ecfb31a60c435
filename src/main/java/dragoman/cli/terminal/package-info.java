/** What surrounds a command? Its streams, how wide they are, how far it has come, and the complaint that ends it. */
@NullMarked
package dragoman.cli.terminal;

import org.jspecify.annotations.NullMarked;
