package dragoman.read;

import dragoman.model.Item;
import dragoman.model.Problem;

import java.util.List;

/** What a reader makes of bytes. */
public sealed interface Reading {
    /** The items that were in it, at least one. What was left out is among the problems of the first. */
    public record Items(List<Item> items) implements Reading {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** No item could be read from it. */
    record Unreadable(Problem problem) implements Reading {
    }
}
