package dragoman.read.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. In this order: the byte order mark, UTF-16 that shows in its zero bytes, strict UTF-8, UTF-8
 * with some odd bytes, the declared charset if it decodes cleanly, and a guess. What is certain comes before what is
 * declared, because senders declare ISO-8859-1 and send UTF-8.
 */
public final class TextDecoder {
    /** What is called so is mostly its Windows superset, as the WHATWG Encoding Standard has it too. */
    private static final Map<String, String> SUPERSETS = Map.of("US-ASCII", "windows-1252", "ISO-8859-1",
            "windows-1252", "ISO-8859-9", "windows-1254");

    private TextDecoder() {
    }

    public static Decoding decode(Incoming incoming) {
        byte[] bytes = incoming.bytes();
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return marked(incoming, mark.get());
        }
        int zero = firstZero(bytes);
        if (zero >= 0) {
            return Utf16Shape.of(bytes).<Decoding>map(charset -> clean(charset, new String(bytes, charset)))
                    .orElseGet(
                            () -> failure(ProblemCode.P004, incoming.name() + " byte " + zero, "it holds zero bytes"));
        }
        String utf8 = strictly(bytes, 0, UTF_8);
        if (utf8 != null) {
            return utf8(incoming, utf8);
        }
        Optional<MixedUtf8> mixed = MixedUtf8.of(bytes, 0);
        if (mixed.isPresent() && mixed.get().isMostlyUtf8()) {
            return mixed.get().decode(incoming.name());
        }
        return declared(incoming).or(() -> guess(incoming))
                .orElseGet(() -> failure(ProblemCode.P005, incoming.name(), "no charset makes sense of it"));
    }

    private static Decoding utf8(Incoming incoming, String text) {
        return TwiceEncoded.undone(text).<Decoding>map(meant -> new Decoding.Text(UTF_8.name(), meant,
                List.of(new Problem(ProblemCode.P068, incoming.name(), "it was UTF-8 in UTF-8"))))
                .orElseGet(() -> clean(UTF_8, text));
    }

    /** The characters, or null if some bytes are none in that charset. */
    public static @Nullable String strictly(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder(); // reports by default
        try {
            return decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Decoding marked(Incoming incoming, ByteOrderMark mark) {
        byte[] bytes = incoming.bytes();
        int from = mark.length();
        String text = strictly(bytes, from, mark.charset());
        if (text != null) {
            return clean(mark.charset(), text);
        }
        if (mark.charset().equals(UTF_8)) {
            return MixedUtf8.of(bytes, from).orElseThrow().decode(incoming.name());
        }
        Problem broken = new Problem(ProblemCode.P011, incoming.name(),
                "not all of it is " + mark.charset().name() + ", which its mark announces");
        return new Decoding.Text(mark.charset().name(),
                new String(bytes, from, bytes.length - from, mark.charset()), List.of(broken));
    }

    private static Optional<Decoding> declared(Incoming incoming) {
        return charset(incoming.charset()).flatMap(charset -> {
            String text = strictly(incoming.bytes(), 0, charset);
            return text == null || ControlCharacters.first(text) >= 0
                    ? Optional.empty()
                    : Optional.of(clean(charset, text));
        });
    }

    private static Optional<Charset> charset(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name.strip());
            return Optional.of(Charset.forName(SUPERSETS.getOrDefault(charset.name().toUpperCase(Locale.ROOT),
                    charset.name())));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<Decoding> guess(Incoming incoming) {
        return CharsetGuess.of(incoming.bytes()).map(charset -> {
            Problem guessed = new Problem(ProblemCode.P010, incoming.name(), "read as " + charset.name());
            return new Decoding.Text(charset.name(), new String(incoming.bytes(), charset), List.of(guessed));
        });
    }

    private static int firstZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Decoding clean(Charset charset, String text) {
        return new Decoding.Text(charset.name(), text, List.of());
    }

    private static Decoding failure(ProblemCode code, String place, String detail) {
        return new Decoding.Failure(new Problem(code, place, detail));
    }
}
