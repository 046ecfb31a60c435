package dragoman.cli.parts;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The one option that every command has; it may stand before or behind the command. */
public final class HomeOption {
    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "The archive's folder. Else $DRAGOMAN_HOME, else the folder that holds the launcher.")
    private @Nullable Path directory;

    @Nullable
    Path directory() {
        return directory;
    }
}
