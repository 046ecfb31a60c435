package dragoman.archive.purge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.archive.PurgeOrder;
import dragoman.archive.disk.Folders;
import dragoman.archive.entry.Json;
import dragoman.model.JournalPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The order that is being carried out, in a file: what a kill interrupts, the next run finishes. */
public final class PurgeNote {
    private final Path file;

    /** The note in a folder; it need not be there. */
    public PurgeNote(Path folder) {
        this.file = folder.resolve("purge.json");
    }

    /** Writes the order down, for good. */
    public void write(PurgeOrder order) throws IOException {
        ObjectNode json = Json.object().put("at", order.at().toString()).put("reason", order.reason());
        var entries = json.putArray("entries");
        order.dispatches().forEach((position, ids) -> {
            ObjectNode entry = entries.addObject().put("file", position.file()).put("offset", position.offset());
            ids.forEach(entry.putArray("dispatches")::add);
        });
        Path unfinished = Files.write(file.resolveSibling(file.getFileName() + ".part"), Json.bytes(json));
        Folders.sync(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        Folders.syncPlaceOf(file);
    }

    /** The order that was not carried out to its end, if there is one. */
    public Optional<PurgeOrder> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonNode json = Json.tree(Files.readAllBytes(file));
        SortedMap<JournalPosition, Set<String>> dispatches = new TreeMap<>();
        for (JsonNode entry : json.path("entries")) {
            dispatches.put(new JournalPosition(entry.path("file").asText(), entry.path("offset").asLong()),
                    Set.copyOf(Json.texts(entry.path("dispatches"))));
        }
        return Optional.of(new PurgeOrder(dispatches, Instant.parse(json.path("at").asText()),
                json.path("reason").asText()));
    }

    /** Takes the note away: the order was carried out. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
        Folders.syncPlaceOf(file);
    }
}
