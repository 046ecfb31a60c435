/** What do commands work with? {@link dragoman.cli.parts.Parts} wires it together; options and errands that several of them have. */
@NullMarked
package dragoman.cli.parts;

import org.jspecify.annotations.NullMarked;
