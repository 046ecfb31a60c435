package dragoman.read.teleprinter;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Gathering;
import dragoman.read.Reading;
import dragoman.read.charset.Decoding;
import dragoman.read.charset.TextDecoder;
import dragoman.read.draft.Draft;
import java.nio.charset.Charset;
import java.util.List;

/** Reads files of one or more messages as they went over leased lines and satellites, in one of the {@link TeleprinterForm}s. */
public final class TeleprinterReader implements DispatchReader {
    private final TeleprinterForm form;

    private TeleprinterReader(TeleprinterForm form) {
        this.form = form;
    }

    /** Reads the format of European agencies. It takes any heading, so the others should be asked before. */
    public static DispatchReader iptc7901() {
        return new TeleprinterReader(new Iptc7901());
    }

    /** Reads the format of North American agencies. */
    public static DispatchReader anpa1312() {
        return new TeleprinterReader(new Anpa1312());
    }

    @Override
    public String format() {
        return form.format();
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return TeleprinterMessage.opens(incoming.bytes())
                && form.opens(TeleprinterMessage.all(incoming.bytes()).getFirst().heading());
    }

    @Override
    public Reading read(Incoming incoming) {
        List<TeleprinterMessage> messages = TeleprinterMessage.all(incoming.bytes());
        Gathering parts = new Gathering(incoming.name());
        for (int i = 0; i < messages.size(); i++) {
            String place = messages.size() == 1 ? incoming.name() : incoming.name() + " message " + (i + 1);
            parts.add(read(messages.get(i), incoming.part(place, messages.get(i).text())));
        }
        return parts.reading();
    }

    private Reading read(TeleprinterMessage message, Incoming text) {
        if (!message.whole() && message.text().length == 0) {
            return new Reading.Unreadable(new Problem(ProblemCode.P061, text.name(), "it stops before its text"));
        }
        return switch (TextDecoder.decode(text)) {
            case Decoding.Failure failure -> new Reading.Unreadable(failure.problem());
            case Decoding.Text decoded -> read(message, text, decoded);
        };
    }

    private Reading read(TeleprinterMessage message, Incoming text, Decoding.Text decoded) {
        Draft draft = new Draft(format(), text, decoded);
        if (!message.whole()) {
            draft.doubt(ProblemCode.P061, "no end of text follows");
        }
        form.read(message.heading(Charset.forName(decoded.charset())), decoded.text(), message.trailer(), draft);
        return draft.reading();
    }
}
