package dragoman.pipeline.inbox;

import dragoman.pipeline.Settings;
import dragoman.pipeline.intake.FileKey;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a file through once its writer is done with it: it has been still for a while, it does not bear a name that copying
 * tools give to unfinished files, and its done file is there if such are asked for. Bean {@code settled} of the routes.
 */
public final class Settled implements GenericFileFilter<File> {
    private static final Logger LOG = LoggerFactory.getLogger(Settled.class);
    private static final Set<String> UNFINISHED = Set.of(".tmp", ".part", ".partial", ".filepart", ".crdownload");
    private static final int REMEMBERED = 100_000;

    private final Duration settle;
    private final String doneSuffix;
    private final Clock clock;
    private final Map<Path, Sight> seen = new ConcurrentHashMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /** How a file looked when it was first seen so. */
    private record Sight(String look, Instant since) {
    }

    /** A filter by these settings. */
    public Settled(Settings settings, Clock clock) {
        this.settle = settings.settle();
        this.doneSuffix = settings.doneSuffix();
        this.clock = clock;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        Path path = file.getFile().toPath();
        if (file.isDirectory()) {
            if (folders.add(path)) {
                LOG.info("leaving the folder {} alone: sub-folders of an inbox are taken only by recursive routes",
                        path);
            }
            return true;
        }
        String name = file.getFileNameOnly();
        if (UNFINISHED.stream().anyMatch(name::endsWith)) {
            return false;
        }
        if (!doneSuffix.isEmpty() && (name.endsWith(doneSuffix) || !Files.exists(doneFile(path)))) {
            return false;
        }
        return isStill(path);
    }

    /** The file whose presence says that this one is complete. */
    private Path doneFile(Path path) {
        return path.resolveSibling(path.getFileName() + doneSuffix);
    }

    /**
     * The system's change time tells it at once. Where that lies in the future (a clock was set back) or can't be had, a file
     * is still when it looks the same over several polls.
     */
    private boolean isStill(Path path) {
        Instant now = clock.instant();
        try {
            Instant changed = FileKey.changed(path);
            if (!changed.isAfter(now.minus(settle))) {
                seen.remove(path);
                return true;
            }
            if (!changed.isAfter(now)) {
                return false;
            }
            if (seen.size() > REMEMBERED) {
                seen.clear();
            }
            String look = Files.size(path) + " " + changed;
            Sight sight = seen.compute(path,
                    (_, before) -> before != null && before.look.equals(look) ? before : new Sight(look, now));
            return Duration.between(sight.since, now).compareTo(settle) >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
