package dragoman.pipeline.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Orders for as long as there are any. They are looked up anew whenever those found are given, or are no longer fresh, so that
 * no translator waits for another, and what has just come in does not wait for what has waited long. For one thread at a time.
 */
final class OrderStream implements Iterator<TranslationOrder> {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final LookUp lookUp;
    private final OrderBook book;
    private final BooleanSupplier ended;
    private Iterator<TranslationOrder> found = Collections.emptyIterator();
    private long foundAt;
    private @Nullable TranslationOrder next;

    /**
     * A stream that looks for nothing before it is asked.
     *
     * @param ended whether to give no more
     */
    OrderStream(LookUp lookUp, OrderBook book, BooleanSupplier ended) {
        this.lookUp = lookUp;
        this.book = book;
        this.ended = ended;
    }

    /** Finds orders that are open, the most urgent first, as many as it sees fit. */
    @FunctionalInterface
    interface LookUp {
        List<TranslationOrder> orders() throws IOException;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended.getAsBoolean()) {
            if (!found.hasNext() || System.nanoTime() - foundAt > FRESH.toNanos()) {
                found = looked();
                foundAt = System.nanoTime();
                if (!found.hasNext()) {
                    return false;
                }
            }
            TranslationOrder order = found.next();
            next = book.begin(order.key()) ? order : null;
        }
        return next != null;
    }

    private Iterator<TranslationOrder> looked() {
        try {
            return lookUp.orders().iterator();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be asked what is to be translated", e);
        }
    }

    /** The next order, which is underway from now on. */
    @Override
    public TranslationOrder next() {
        TranslationOrder order = hasNext() ? next : null;
        if (order == null) {
            throw new NoSuchElementException("nothing is to be translated");
        }
        next = null;
        return order;
    }
}
