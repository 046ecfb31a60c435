package dragoman.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dragoman.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Types commands into one home, and holds on to what they printed. */
public final class Desk {
    public static final Instant NOW = Instant.parse("2025-10-01T06:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private Instant now = NOW;
    private byte[] input = {};
    private byte[] output = {};
    private String errors = "";

    public Desk(Path home) {
        this.home = home;
    }

    /** What the next command reads from standard input. */
    public Desk reading(String text) {
        input = text.getBytes(UTF_8);
        return this;
    }

    /** Lets commands run at another time. */
    public Desk at(Instant time) {
        now = time;
        return this;
    }

    /** Types a command; gives its exit code. */
    public int type(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(input), new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8), Map.of(), Clock.fixed(now, ZoneOffset.UTC));
        int code = Main.run(terminal,
                Stream.concat(Stream.of("--home", home.toString()), Stream.of(command)).toArray(String[]::new));
        output = out.toByteArray();
        errors = err.toString(UTF_8);
        input = new byte[0];
        return code;
    }

    /** A dispatch of the demo, by the name of its file. */
    public static byte[] demo(String name) throws IOException {
        return DemoCommand.resource(name);
    }

    public byte[] bytes() {
        return output;
    }

    public String output() {
        return new String(output, UTF_8);
    }

    public String errors() {
        return errors;
    }

    /** The lines of standard output as JSON. */
    public List<JsonNode> json() {
        return output().lines().map(Desk::parse).toList();
    }

    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
