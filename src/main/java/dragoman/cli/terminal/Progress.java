package dragoman.cli.terminal;

import java.util.Locale;

/** A progress bar on standard error; nothing at all where that is no terminal. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 100_000_000;

    private final Terminal terminal;
    private final String label;
    private final long total;
    private final long start = System.nanoTime();
    private long done;
    private long shown;

    /**
     * A bar that is not drawn yet.
     *
     * @param total how much there is to do, or 0 if nobody knows
     */
    public Progress(Terminal terminal, String label, long total) {
        this.terminal = terminal;
        this.label = label;
        this.total = total;
    }

    /** One more is done. */
    public void step() {
        reach(done + 1);
    }

    /** So many are done by now. */
    public void reach(long now) {
        done = now;
        if (terminal.isErrorTerminal() && System.nanoTime() - shown > PAUSE_NANOS) {
            shown = System.nanoTime();
            draw();
        }
    }

    @Override
    public void close() {
        if (terminal.isErrorTerminal() && shown != 0) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }

    private void draw() {
        double seconds = (System.nanoTime() - start) / 1e9;
        String rate = String.format(Locale.ROOT, "%,d  %,.0f/s", done, done / Math.max(seconds, 1e-3));
        String bar = "";
        if (total > 0) {
            int filled = (int) (WIDTH * Math.min(done, total) / total);
            bar = "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + 100 * Math.min(done, total) / total
                    + " %  ";
        }
        terminal.err().print("\r\u001b[K" + label + " " + bar + rate);
        terminal.err().flush();
    }
}
