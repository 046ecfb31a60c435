package dragoman.cli.terminal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** How wide the terminal is: as {@code COLUMNS} says, else as the terminal itself does. */
final class TerminalWidth {
    private static final File TERMINAL = new File("/dev/tty");

    private TerminalWidth() {
    }

    static OptionalInt of(Map<String, String> environment, boolean isTerminal) {
        OptionalInt told = number(environment.getOrDefault("COLUMNS", ""));
        return told.isPresent() || !isTerminal ? told : asked();
    }

    private static OptionalInt asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader size = stty.inputReader()) {
                String line = size.readLine();
                return line == null || !stty.waitFor(1, TimeUnit.SECONDS)
                        ? OptionalInt.empty()
                        : number(line.substring(line.indexOf(' ') + 1));
            }
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private static OptionalInt number(String text) {
        boolean is = !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit);
        return is && Integer.parseInt(text) > 0 ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
