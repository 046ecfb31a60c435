package dragoman.read.any;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import dragoman.read.TimeLimit;

/** Gives a reader a time limit: markup can be nested so that parsing it takes hours. */
final class InTime implements DispatchReader {
    private final DispatchReader reader;
    private final TimeLimit limit;

    InTime(DispatchReader reader, TimeLimit limit) {
        this.reader = reader;
        this.limit = limit;
    }

    @Override
    public String format() {
        return reader.format();
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return reader.recognises(incoming);
    }

    @Override
    public Reading read(Incoming incoming) {
        return switch (limit.run("read " + incoming.name(), () -> reader.read(incoming))) {
            case TimeLimit.Outcome.Done<Reading> done -> done.value();
            case TimeLimit.Outcome.GivenUp<Reading> given ->
                new Reading.Unreadable(new Problem(ProblemCode.P064, incoming.name(), given.detail()));
            case TimeLimit.Outcome.Failed<Reading> failed ->
                throw new IllegalStateException("the reader of " + format() + " failed", failed.cause());
        };
    }
}
