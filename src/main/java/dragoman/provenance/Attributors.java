package dragoman.provenance;

/** Opens the {@link Attributor}. */
public final class Attributors {
    private Attributors() {
    }

    /** An attributor with the words of all three languages. It reads its tables once: open one and share it. */
    public static Attributor open() {
        WordTables tables = WordTables.load();
        Lexer lexer = new Lexer(new Vocabulary(tables), new LanguageNames(tables));
        return new EdgeAttributor(new LineReader(lexer, new Places()));
    }
}
