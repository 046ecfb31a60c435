/** The command line, and the one place that wires the parts together. */
@NullMarked
package dragoman.cli;

import org.jspecify.annotations.NullMarked;
