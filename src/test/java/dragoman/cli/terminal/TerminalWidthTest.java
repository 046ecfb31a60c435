package dragoman.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalWidthTest {
    @Test
    void theWidthIsWhatColumnsSaysAndElseEighty() {
        assertThat(TerminalWidth.of(Map.of("COLUMNS", "132"), false)).hasValue(132);
        assertThat(TerminalWidth.of(Map.of("COLUMNS", "wide"), false)).isEmpty();
        assertThat(TerminalWidth.of(Map.of(), false)).isEmpty();
    }
}
