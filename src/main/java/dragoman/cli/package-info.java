/** The command line, and the one place that wires the parts together. {@link dragoman.cli.Main} is the door. */
@NullMarked
package dragoman.cli;

import org.jspecify.annotations.NullMarked;
