package dragoman.pipeline.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.archive.HandClock;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Orders, one behind the other, for as long as there are any. */
class OrderStreamTest {
    private final HandClock clock = new HandClock("2025-10-01T06:00:00Z");
    private final OrderBook book = new OrderBook(clock);
    private final List<TranslationOrder> wanted = new ArrayList<>(List.of(order("ferry"), order("bridge")));
    private final AtomicBoolean ended = new AtomicBoolean();
    private int looks;

    private static TranslationOrder order(String id) {
        return new TranslationOrder(id, JournalPosition.START, "en", "fr", null);
    }

    private OrderStream stream() {
        return new OrderStream(() -> {
            looks++;
            return wanted.stream().filter(it -> book.isOpen(it.key())).toList();
        }, book, ended::get);
    }

    @Test
    void looksAgainWhenAllAreGivenAndEndsWhenNothingIsOpen() {
        OrderStream stream = stream();
        assertThat(looks).isZero();
        stream.next();
        stream.next();
        wanted.add(order("market"));
        assertThat(stream).toIterable().containsExactly(order("market"));
        assertThat(book.underway()).isEqualTo(3);
        assertThatThrownBy(stream::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void givesNoOrderThatIsUnderwayElsewhere() {
        OrderStream one = stream();
        OrderStream other = stream();
        assertThat(one.next()).isEqualTo(order("ferry"));
        assertThat(other.next()).isEqualTo(order("bridge"));
        assertThat(one.hasNext()).isFalse();
    }

    @Test
    void whatIsDoneCanBeOrderedAgainOnceItsWaitIsOver() {
        OrderStream stream = stream();
        String key = stream.next().key();
        book.postpone(key, Duration.ofMinutes(1));
        book.end(key);
        assertThat(stream).toIterable().containsExactly(order("bridge"));
        clock.turn(Duration.ofMinutes(1));
        assertThat(stream).toIterable().containsExactly(order("ferry"));
    }

    @Test
    void givesNothingMoreOnceItHasToEnd() {
        OrderStream stream = stream();
        stream.next();
        ended.set(true);
        assertThat(stream.hasNext()).isFalse();
    }

    @Test
    void anIndexThatCannotBeReadIsNoEnd() {
        OrderStream stream = new OrderStream(() -> {
            throw new IOException("no such segment");
        }, book, ended::get);
        assertThatThrownBy(stream::hasNext).isInstanceOf(UncheckedIOException.class).hasMessageContaining("index");
    }
}
