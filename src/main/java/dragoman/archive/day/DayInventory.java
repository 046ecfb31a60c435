package dragoman.archive.day;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.archive.disk.Sha512;
import dragoman.archive.entry.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * The inventory of a day's OCFL object: every file of every version. Whoever knows its SHA-512 from elsewhere, and finds each file as it
 * says, knows that not a bit has changed.
 *
 * @param folder the object
 * @param sha512 that of the inventory itself
 * @param manifest the SHA-512 of each file, by its path below the folder
 */
public record DayInventory(Path folder, String sha512, SortedMap<String, String> manifest) {
    /** The file beside it that has its SHA-512. */
    public static final String SIDECAR = "inventory.json.sha512";

    private static final String FILE = "inventory.json";

    public DayInventory {
        manifest = Collections.unmodifiableSortedMap(new TreeMap<>(manifest));
    }

    /**
     * Reads the inventory of an object.
     *
     * @throws IOException if it is missing, or makes no sense
     */
    public static DayInventory read(Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(FILE));
        SortedMap<String, String> manifest = new TreeMap<>();
        for (var entry : Json.tree(bytes).path("manifest").properties()) {
            for (JsonNode path : entry.getValue()) {
                manifest.put(path.asText(), entry.getKey());
            }
        }
        return new DayInventory(folder, Sha512.of(bytes), manifest);
    }

    /** A file that is missing, or not as the inventory says. */
    public record Damage(Path file, String what) {
    }

    /**
     * Reads every file once.
     *
     * @param took told of so many bytes as were read
     */
    public List<Damage> damages(LongConsumer took) throws IOException {
        List<Damage> damages = new ArrayList<>();
        for (var entry : manifest.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.isRegularFile(file)) {
                damages.add(new Damage(file, "the file is missing"));
            } else if (!Sha512.of(file, took).equals(entry.getValue())) {
                damages.add(new Damage(file, "its SHA-512 is not the inventory's"));
            }
        }
        return damages;
    }
}
