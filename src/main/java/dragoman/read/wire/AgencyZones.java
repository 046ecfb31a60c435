package dragoman.read.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The zones in which agencies give the time where they name none: a table of their own ({@code agency-zones.tsv}). */
final class AgencyZones {
    private static final Map<String, ZoneId> TABLE = table();

    private AgencyZones() {
    }

    static Optional<ZoneId> of(@Nullable String agency) {
        return agency == null ? Optional.empty() : Optional.ofNullable(TABLE.get(Folded.of(agency)));
    }

    /** Lines of a zone, a tab, and the names of agencies in small letters. */
    private static Map<String, ZoneId> table() {
        try (InputStream in = requireNonNull(
                AgencyZones.class.getResourceAsStream("/dragoman/read/agency-zones.tsv"))) {
            Map<String, ZoneId> zones = new HashMap<>();
            new String(in.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                ZoneId zone = ZoneId.of(line.substring(0, tab));
                WordSet.of(line.substring(tab)).forEach(agency -> zones.put(agency, zone));
            });
            return Map.copyOf(zones);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
