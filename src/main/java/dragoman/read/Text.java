package dragoman.read;

/** Characters between tags, as they stand there. */
record Text(String characters) implements Node {
}
