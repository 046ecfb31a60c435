package dragoman.cli.terminal;

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
public record Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, Clock clock) {
    /** The launcher says here which of its streams are terminals: a set of the digits 1 and 2. */
    private static final String STREAMS = "dragoman.terminal";

    /** Prints a line of data. */
    public void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /** Tells people what went wrong. */
    public void error(String text) {
        out.flush();
        err.print("dragoman: " + text + "\n");
        err.flush();
    }

    /** Tells people something beside the data. */
    public void note(String text) {
        out.flush();
        err.print(text + "\n");
        err.flush();
    }

    /** Whether whoever read the output has stopped reading: a broken pipe, which is no failure. */
    public boolean isOutputClosed() {
        return out.checkError();
    }

    boolean isOutputTerminal() {
        return System.getProperty(STREAMS, "").contains("1");
    }

    boolean isErrorTerminal() {
        return System.getProperty(STREAMS, "").contains("2");
    }

    /** How wide the output is: as wide as the terminal, and 80 where there is none. */
    public int columns() {
        return TerminalWidth.of(environment, isOutputTerminal()).orElse(80);
    }

    /** Whether whoever runs this wants to see where an exception came from. */
    public boolean isDebugging() {
        return environment.containsKey("DRAGOMAN_DEBUG");
    }

    /** Whether data may be coloured. */
    public Ansi ansi() {
        boolean colours = isOutputTerminal() && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return colours ? Ansi.ON : Ansi.OFF;
    }

    /** A text that stands out, where colours show. */
    public String bold(String text) {
        return ansi() == Ansi.ON ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** A text that stands back, where colours show. */
    public String dim(String text) {
        return ansi() == Ansi.ON ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    /** Standard output, for picocli. */
    public PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    /** Standard error, for picocli. */
    public PrintWriter errorWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }
}
