package dragoman.read;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.util.List;

/** Asks readers in turn; the first that recognises the bytes reads them, and a last resort what none does. */
final class FirstRecognised implements DispatchReader {
    private final int maxBytes;
    private final List<DispatchReader> readers;
    private final DispatchReader lastResort;

    FirstRecognised(int maxBytes, List<DispatchReader> readers, DispatchReader lastResort) {
        this.maxBytes = maxBytes;
        this.readers = List.copyOf(readers);
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
        if (size > maxBytes) {
            return new Reading.Unreadable(new Problem(ProblemCode.P003, incoming.name(),
                    "it has " + size + " bytes, " + maxBytes + " are allowed"));
        }
        return readers.stream().filter(reader -> reader.recognises(incoming)).findFirst().orElse(lastResort)
                .read(incoming);
    }
}
