package dragoman.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What surrounds a command: its streams, its environment and its clock. Data goes to standard output, words for people to
 * standard error where data is asked for. Colours and progress show on a terminal alone; {@code NO_COLOR} is respected.
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, Clock clock) {
    /** The launcher says here which of its streams are terminals: a set of the digits 1 and 2. */
    private static final String STREAMS = "dragoman.terminal";

    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    void error(String text) {
        out.flush();
        err.print("dragoman: " + text + "\n");
        err.flush();
    }

    void note(String text) {
        out.flush();
        err.print(text + "\n");
        err.flush();
    }

    /** Whether whoever read the output has stopped reading: a broken pipe, which is no failure. */
    boolean isOutputClosed() {
        return out.checkError();
    }

    boolean isOutputTerminal() {
        return System.getProperty(STREAMS, "").contains("1");
    }

    boolean isErrorTerminal() {
        return System.getProperty(STREAMS, "").contains("2");
    }

    /** How wide the output is: as wide as the terminal, and 80 where there is none. */
    int columns() {
        return TerminalWidth.of(environment, isOutputTerminal()).orElse(80);
    }

    boolean isDebugging() {
        return environment.containsKey("DRAGOMAN_DEBUG");
    }

    Ansi ansi() {
        boolean colours = isOutputTerminal() && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return colours ? Ansi.ON : Ansi.OFF;
    }

    String bold(String text) {
        return ansi() == Ansi.ON ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String dim(String text) {
        return ansi() == Ansi.ON ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }
}
