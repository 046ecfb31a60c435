package dragoman.cli;

import dragoman.cli.archive.ArchiveCommand;
import dragoman.cli.lexicon.LexiconCommand;
import dragoman.cli.parts.HomeOption;
import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
                "`dragoman help COMMAND` tells all about one command."})
public final class Main {
    private static final Map<String, Class<?>> COMMANDS = commands();
    private static final Set<String> TELL_OF_OTHERS = Set.of("generate-completion", "help");

    /** For picocli alone, which reads it out of here: commands ask the parts for the home. */
    @Mixin
    final HomeOption home;

    private Main(HomeOption home) {
        this.home = home;
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
        Parts parts = new Parts(terminal);
        if (args.length > 0 && args[0].equals("search")) {
            parts.expectSearch();
        }
        CommandLine line = commandLine(parts, asked(args));
        line.setOut(terminal.writer()).setErr(terminal.errorWriter());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
        line.setUsageHelpAutoWidth(true).setUsageHelpLongOptionsMaxWidth(28);
        line.setParameterExceptionHandler(misused(terminal));
        line.setExecutionExceptionHandler(failed(terminal));
        return line.execute(args);
    }

    /** All of it, for who wants to know what there is. */
    static CommandLine whole(Terminal terminal) {
        return commandLine(new Parts(terminal), COMMANDS);
    }

    private static CommandLine commandLine(Parts parts, Map<String, Class<?>> commands) {
        CommandLine line = new CommandLine(new Main(parts.homeOption()), parts);
        commands.forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand.class);
        commands.put("ingest", IngestCommand.class);
        commands.put("inspect", InspectCommand.class);
        commands.put("search", SearchCommand.class);
        commands.put("show", ShowCommand.class);
        commands.put("stories", StoriesCommand.class);
        commands.put("story", StoryCommand.class);
        commands.put("link", LinkCommand.class);
        commands.put("unlink", UnlinkCommand.class);
        commands.put("translate", TranslateCommand.class);
        commands.put("stats", StatsCommand.class);
        commands.put("reindex", ReindexCommand.class);
        commands.put("requeue", RequeueCommand.class);
        commands.put("lexicon", LexiconCommand.class);
        commands.put("archive", ArchiveCommand.class);
        commands.put("jobs", JobsCommand.class);
        commands.put("doctor", DoctorCommand.class);
        commands.put("demo", DemoCommand.class);
        commands.put("generate-completion", AutoComplete.GenerateCompletion.class);
        commands.put("help", HelpCommand.class);
        return commands;
    }

    /**
     * The commands that a start has to know. Reading the annotations of all of them takes longer than the JVM's own start;
     * so where the first word is a command that has nothing to say of the others, it is that one alone.
     */
    private static Map<String, Class<?>> asked(String... args) {
        Class<?> first = args.length == 0 ? null : COMMANDS.get(args[0]);
        return first == null || TELL_OF_OTHERS.contains(args[0]) ? COMMANDS : Map.of(args[0], first);
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
