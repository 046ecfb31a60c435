package dragoman.archive.purge;

import dragoman.archive.day.ArchiveEvent;
import dragoman.archive.day.EventLog;
import dragoman.archive.entry.DispatchJsonLd;
import java.io.IOException;
import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which dispatches are under legal hold, as the archive's events tell: none of them is purged, whatever the rules. */
public final class Holds {
    private static final String HELD = "held: ";
    private static final String RELEASED = "released: ";

    private final EventLog events;
    private final Clock clock;

    public Holds(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Ids, each with the reason. */
    public SortedMap<String, String> held() throws IOException {
        SortedMap<String, String> held = new TreeMap<>();
        for (ArchiveEvent event : events.events()) {
            if (event.type() == ArchiveEvent.Type.POLICY_ASSIGNMENT) {
                String id = event.object().substring(DispatchJsonLd.ID_PREFIX.length());
                if (event.detail().startsWith(HELD)) {
                    held.put(id, event.detail().substring(HELD.length()));
                } else {
                    held.remove(id);
                }
            }
        }
        return held;
    }

    /** Puts a dispatch under legal hold, on record. */
    public void hold(String id, String reason) throws IOException {
        append(id, HELD + reason);
    }

    /** Releases a dispatch from legal hold, on record. */
    public void release(String id, String reason) throws IOException {
        append(id, RELEASED + reason);
    }

    private void append(String id, String detail) throws IOException {
        events.append(new ArchiveEvent(ArchiveEvent.Type.POLICY_ASSIGNMENT, clock.instant(),
                DispatchJsonLd.ID_PREFIX + id, true, detail, null, null));
    }
}
