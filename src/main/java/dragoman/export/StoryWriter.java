package dragoman.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a story as one document in UTF-8. */
public interface StoryWriter {
    /** Writes it; {@code out} stays open. */
    void write(ExportedStory story, OutputStream out) throws IOException;
}
