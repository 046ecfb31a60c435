package dragoman.cli;

import dragoman.cli.parts.Parts;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code unlink}: a person's word on two dispatches. */
@Command(name = "unlink", mixinStandardHelpOptions = true, description = "Say that two dispatches do not belong to one story. Outlives every inference and reindex.")
final class UnlinkCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(index = "0", paramLabel = "ID", description = "Its id, or as much of the beginning as tells it from others.")
    private String one;

    @Parameters(index = "1", paramLabel = "ID", description = "Likewise.")
    private String other;

    UnlinkCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        return new Ruling(parts, parts.home()).give(false, one, other);
    }
}
