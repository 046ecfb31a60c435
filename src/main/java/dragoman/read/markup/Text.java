package dragoman.read.markup;

/** Characters between tags, as they stand there. */
public record Text(String characters) implements Node {
}
