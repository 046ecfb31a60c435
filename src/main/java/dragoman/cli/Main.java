package dragoman.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Mixin;

/** The command line's door. */
@Command(name = "dragoman", version = "dragoman 0.1.0", mixinStandardHelpOptions = true, sortOptions = false, description = "An archive of news dispatches in English, French and Turkish that knows which one is a translation "
        + "of which, and answers a question in any of the three from all of them.%n", synopsisSubcommandLabel = "COMMAND", footer = {
                "", "Exit codes: 0 done or found, 1 nothing found or something rejected, 2 an error.",
                "`dragoman help COMMAND` tells all about one command."}, subcommands = {RunCommand.class,
                        IngestCommand.class, InspectCommand.class, SearchCommand.class,
                        ShowCommand.class, StoriesCommand.class, StatsCommand.class, ReindexCommand.class,
                        RequeueCommand.class,
                        DoctorCommand.class, DemoCommand.class, AutoComplete.GenerateCompletion.class,
                        HelpCommand.class})
public final class Main {
    @Mixin
    private final HomeOption home = new HomeOption();

    HomeOption home() {
        return home;
    }

    private Main() {
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = run(new Terminal(System.in, out, err, System.getenv(), Clock.systemUTC()), args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @return 0 done or found, 1 nothing found or something rejected, 2 an error
     */
    static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(new Main(), new Parts(terminal));
        line.setOut(terminal.writer()).setErr(terminal.errorWriter());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
        line.setUsageHelpAutoWidth(true).setUsageHelpLongOptionsMaxWidth(28);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(misused(terminal));
        line.setExecutionExceptionHandler(failed(terminal));
        return line.execute(args);
    }

    private static IParameterExceptionHandler misused(Terminal terminal) {
        return (e, _) -> {
            terminal.error(String.valueOf(e.getMessage()));
            CommandLine.UnmatchedArgumentException.printSuggestions(e, terminal.errorWriter());
            terminal.error("try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return CommandLine.ExitCode.USAGE;
        };
    }

    private static IExecutionExceptionHandler failed(Terminal terminal) {
        return (e, _, _) -> {
            terminal.error(e instanceof Complaint ? String.valueOf(e.getMessage()) : e.toString());
            if (terminal.isDebugging()) {
                e.printStackTrace(terminal.err());
            }
            return CommandLine.ExitCode.USAGE;
        };
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false,
                StandardCharsets.UTF_8);
    }
}
