package dragoman.cli;

import dragoman.cli.parts.Parts;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code link}: a person's word on two dispatches. */
@Command(name = "link", mixinStandardHelpOptions = true, description = "Say that one dispatch is a translation of another. Outlives every inference and reindex.")
final class LinkCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(index = "0", paramLabel = "TRANSLATION", description = "Its id, or as much of the beginning as tells it from others.")
    private String one;

    @Parameters(index = "1", paramLabel = "ORIGINAL", description = "Likewise.")
    private String other;

    LinkCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        return new Ruling(parts, parts.home()).give(true, one, other);
    }
}
