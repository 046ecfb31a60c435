package dragoman.read.any;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;

/** Stands where containers nest no further: refuses what a container's reader would read. */
final class TooDeep implements DispatchReader {
    private final DispatchReader container;

    TooDeep(DispatchReader container) {
        this.container = container;
    }

    @Override
    public String format() {
        return container.format();
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return container.recognises(incoming);
    }

    @Override
    public Reading read(Incoming incoming) {
        return new Reading.Unreadable(
                new Problem(ProblemCode.P052, incoming.name(), "it is a container within containers"));
    }
}
