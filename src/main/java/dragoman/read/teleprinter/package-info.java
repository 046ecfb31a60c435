/** What did a message over a leased line say? IPTC 7901 and ANPA 1312. */
@NullMarked
package dragoman.read.teleprinter;

import org.jspecify.annotations.NullMarked;
