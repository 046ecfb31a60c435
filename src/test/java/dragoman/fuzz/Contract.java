package dragoman.fuzz;

import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.TextSpan;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.Normalizer;
import java.time.Duration;

/** What every reader promises, whatever it is given. */
final class Contract {
    private static final String NAME = "x";
    /** Of the processor's time, so that a machine that is busy with other things finds nothing. */
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Contract() {
    }

    /** @throws AssertionError if a reader breaks it */
    static void holds(DispatchReader reader, byte[] bytes) {
        Incoming incoming = Incoming.of(NAME, bytes);
        long start = THREADS.getCurrentThreadCpuTime();
        if (!reader.recognises(incoming)) {
            return;
        }
        Reading reading = reader.read(incoming);
        require(THREADS.getCurrentThreadCpuTime() - start < LONGEST.toNanos(),
                "it took more than " + LONGEST.toSeconds() + " seconds");
        switch (reading) {
            case Reading.Unreadable unreadable ->
                require(unreadable.problem().place().startsWith(NAME), "the problem is placed elsewhere");
            case Reading.Items items -> items.items().forEach(Contract::require);
        }
    }

    private static void require(Item item) {
        String text = item.text();
        require(!text.isBlank(), "an item is blank");
        require(Normalizer.isNormalized(text, Normalizer.Form.NFC), "its text is not in NFC");
        require(text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'), "it holds control characters");
        int behind = 0;
        for (TextSpan span : item.paragraphs()) {
            require(span.start() >= behind && span.end() <= text.length(), "paragraphs are out of order");
            require(!span.in(text).isBlank(), "a paragraph is blank");
            behind = span.end();
        }
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new AssertionError(otherwise);
        }
    }
}
