package dragoman.read.markup;

/** A piece of marked-up text. */
public sealed interface Node permits Element, Text {
}
