package dragoman.read.wire;

import dragoman.model.Header;
import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Metadata;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import dragoman.read.charset.ControlCharacters;
import dragoman.read.charset.Decoding;
import dragoman.read.charset.StoredText;
import dragoman.read.charset.TextDecoder;
import java.util.List;
import java.util.Optional;

/**
 * Reads plain text as agencies send it over the wire and show it on their sites. The last resort: it takes whatever other
 * readers do not want and says why if it is no text.
 */
public final class WireTextReader implements DispatchReader {
    @Override
    public String format() {
        return "wire-text";
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return true;
    }

    @Override
    public Reading read(Incoming incoming) {
        Optional<BinarySignature> binary = BinarySignature.of(incoming.bytes());
        if (binary.isPresent()) {
            return unreadable(ProblemCode.P004, incoming.name(), "it is " + binary.get().description());
        }
        return switch (TextDecoder.decode(incoming)) {
            case Decoding.Failure failure -> new Reading.Unreadable(failure.problem());
            case Decoding.Text decoded -> read(incoming, decoded);
        };
    }

    private Reading read(Incoming incoming, Decoding.Text decoded) {
        if (ControlCharacters.abound(decoded.text())) {
            return unreadable(ProblemCode.P004, incoming.name(), "it is full of control characters");
        }
        String text = StoredText.of(decoded.text());
        if (text.isBlank()) {
            return unreadable(ProblemCode.P002, incoming.name(),
                    incoming.bytes().length == 0 ? "it has no bytes" : "it has nothing but blanks");
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return unreadable(ProblemCode.P006, incoming.name(), "it has no letter");
        }
        WireText wire = WireText.of(text);
        Header header = wire.date() == null
                ? wire.header()
                : wire.header().withPublished(wire.date().instant(incoming, wire.header().agency()));
        return new Reading.Items(List.of(new Item(format(), decoded.charset(), Metadata.NONE, incoming.language(),
                header, text, wire.paragraphs(), decoded.problems())));
    }

    private static Reading unreadable(ProblemCode code, String place, String detail) {
        return new Reading.Unreadable(new Problem(code, place, detail));
    }
}
