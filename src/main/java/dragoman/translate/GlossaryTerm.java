package dragoman.translate;

/** How the newsroom calls something in two languages. */
public record GlossaryTerm(String source, String target) {
}
