package dragoman.archive.day;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Where sealed days can be had from, whole. */
public interface DaySource {
    /** The days that it has, oldest first. */
    List<LocalDate> days() throws IOException;

    /** Puts a copy of a day's object into a folder that is not there yet. */
    void fetch(LocalDate day, Path object) throws IOException;

    /** Puts a copy of the record of what was done where there is none yet; nothing if it has none. */
    void fetchEvents(Path file) throws IOException;

    /** What people know it by. */
    String place();
}
