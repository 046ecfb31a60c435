package dragoman.read.news;

import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import dragoman.read.draft.Draft;
import dragoman.read.markup.MarkupHead;
import dragoman.read.markup.Xml;
import java.util.List;
import java.util.Optional;

/** Reads the News Industry Text Format (NITF 3.x), with or without its namespace or its DOCTYPE. */
public final class NitfReader implements DispatchReader {
    @Override
    public String format() {
        return "nitf";
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return MarkupHead.of(incoming.bytes()).root().equals("nitf");
    }

    @Override
    public Reading read(Incoming incoming) {
        return switch (Xml.read(incoming)) {
            case Xml.Document.Broken broken -> new Reading.Unreadable(broken.problem());
            case Xml.Document.Whole whole -> {
                Draft draft = new Draft(format(), incoming, whole.decoded());
                NitfDocument.read(whole.root(), draft);
                Optional<Item> item = draft.finished();
                yield item.isPresent()
                        ? new Reading.Items(List.of(item.get()))
                        : new Reading.Unreadable(new Problem(ProblemCode.P053, incoming.name(),
                                "it has neither headline nor body"));
            }
        };
    }
}
