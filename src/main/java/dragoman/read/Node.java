package dragoman.read;

/** A piece of marked-up text. */
sealed interface Node permits Element, Text {
}
