package dragoman.export;

import java.time.Instant;

/** Opens writers. */
public final class StoryWriters {
    private StoryWriters() {
    }

    /**
     * The writer of a format.
     *
     * @param now when the document is sent, for formats that say so
     */
    public static StoryWriter of(StoryFormat format, Instant now) {
        return switch (format) {
            case JSONLD -> new JsonLdWriter();
            case NEWSML_G2 -> new NewsMlG2Writer(now);
            case NINJS -> new NinjsWriter();
        };
    }
}
