package dragoman.cli.lexicon;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lexicon}: what words are in other languages, and how the home is taught more of them. */
@Command(name = "lexicon", mixinStandardHelpOptions = true, sortOptions = false, description = "Teach the lexicon what words are in other languages, and look them up.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        LexiconImportCommand.class, LexiconLearnCommand.class, LexiconLookUpCommand.class,
        LexiconExportCommand.class})
public final class LexiconCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "lexicon does what? import, learn, look-up or export");
    }
}
