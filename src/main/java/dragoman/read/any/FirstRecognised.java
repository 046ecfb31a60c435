package dragoman.read.any;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.FirstBytes;
import dragoman.read.Reading;
import java.util.List;
import java.util.Map;

/**
 * Asks those readers whose formats begin as a file does, in turn; the first that recognises it reads it, and a last resort what
 * none does. Most files are plain text, which should not pay for the recognition of a dozen other formats.
 */
final class FirstRecognised implements DispatchReader {
    private final int maxBytes;
    private final Map<FirstBytes, List<DispatchReader>> readers;
    private final DispatchReader lastResort;

    FirstRecognised(int maxBytes, Map<FirstBytes, List<DispatchReader>> readers, DispatchReader lastResort) {
        this.maxBytes = maxBytes;
        this.readers = Map.copyOf(readers);
        this.lastResort = lastResort;
    }

    @Override
    public String format() {
        return "any";
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return true;
    }

    @Override
    public Reading read(Incoming incoming) {
        int size = incoming.bytes().length;
        return size > maxBytes
                ? new Reading.Unreadable(new Problem(ProblemCode.P003, incoming.name(),
                        "it has " + size + " bytes, " + maxBytes + " are allowed"))
                : reader(incoming).read(incoming);
    }

    private DispatchReader reader(Incoming incoming) {
        for (DispatchReader reader : readers.getOrDefault(FirstBytes.of(incoming.bytes()), List.of())) {
            if (reader.recognises(incoming)) {
                return reader;
            }
        }
        return lastResort;
    }
}
