package dragoman.translate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a dispatch that are translated. */
public record Manuscript(@Nullable String headline, List<String> summary, List<String> paragraphs) {
    public Manuscript {
        summary = List.copyOf(summary);
        paragraphs = List.copyOf(paragraphs);
    }
}
