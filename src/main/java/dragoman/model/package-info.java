/** The words of the trade as records, enums and sealed interfaces. Everything else is built on them; they know the JDK alone. */
@NullMarked
package dragoman.model;

import org.jspecify.annotations.NullMarked;
