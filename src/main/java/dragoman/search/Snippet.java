package dragoman.search;

import dragoman.model.TextSpan;

import java.util.List;

/** A passage of a dispatch, in its own language, with the places in it that matched. */
public record Snippet(String text, List<TextSpan> highlights) {
    /** None was asked for. */
    static final Snippet NONE = new Snippet("", List.of());

    public Snippet {
        highlights = List.copyOf(highlights);
    }
}
