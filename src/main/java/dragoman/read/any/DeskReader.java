package dragoman.read.any;

import dragoman.desk.KillNotice;
import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Metadata;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.TextSpan;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import dragoman.read.wire.EmbargoLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes what formats declare by what the desk says in the text itself: that it is under embargo, or takes another back. */
final class DeskReader implements DispatchReader {
    private static final int FIRST_LINES = 6;

    private final DispatchReader reader;

    DeskReader(DispatchReader reader) {
        this.reader = reader;
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
        return switch (reader.read(incoming)) {
            case Reading.Items it ->
                new Reading.Items(it.items().stream().map(item -> completed(item, incoming)).toList());
            case Reading.Unreadable it -> it;
        };
    }

    private static Item completed(Item item, Incoming incoming) {
        Metadata declared = item.metadata();
        Metadata metadata = declared;
        List<Problem> problems = item.problems();
        if (declared.revises() == null && isKill(item)) {
            metadata = declared.with(Metadata.Status.CANCELED, declared.embargoedUntil());
        }
        Optional<EmbargoLine> embargo = declared.heldUntil() == null ? embargo(item.text()) : Optional.empty();
        if (embargo.isPresent() && embargo.get().until() != null) {
            metadata = metadata.with(metadata.status(),
                    embargo.get().until().instant(incoming, item.header().agency()));
        } else if (embargo.isPresent() && metadata.status() == null) {
            metadata = metadata.with(Metadata.Status.WITHHELD, null);
            problems = new ArrayList<>(problems);
            problems.add(new Problem(ProblemCode.P070, incoming.name(), "it does not say until when"));
        }
        return metadata.equals(declared)
                ? item
                : new Item(item.format(), item.charset(), metadata, item.language(), item.header(), item.text(),
                        item.paragraphs(), problems);
    }

    private static boolean isKill(Item item) {
        List<String> paragraphs = new ArrayList<>(item.header().summary());
        for (TextSpan paragraph : item.paragraphs()) {
            paragraphs.add(paragraph.in(item.text()));
        }
        return KillNotice.of(item.header().headline(), paragraphs) != null;
    }

    private static Optional<EmbargoLine> embargo(String text) {
        return text.lines().limit(2 * FIRST_LINES).filter(line -> !line.isBlank()).limit(FIRST_LINES)
                .map(EmbargoLine::of).flatMap(Optional::stream).findFirst();
    }
}
