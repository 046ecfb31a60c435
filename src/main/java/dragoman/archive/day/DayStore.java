package dragoman.archive.day;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dragoman.archive.disk.Folders;
import io.ocfl.api.OcflConfig;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflIOException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.DigestAlgorithm;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.ValidationIssue;
import io.ocfl.api.model.ValidationResults;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.FlatOmitPrefixLayoutConfig;
import io.ocfl.core.storage.OcflStorageBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The sealed days as OCFL 1.1 objects with SHA-512, one folder a day: all that the house knows of OCFL's library. Its unchecked
 * exceptions become {@link IOException}s here.
 */
public final class DayStore implements Closeable {
    private static final String ID_PREFIX = "urn:dragoman:day:";

    private final Path root;
    private final Path work;
    private final OcflRepository repository;

    private DayStore(Path root, Path work, OcflRepository repository) {
        this.root = root;
        this.work = work;
        this.repository = repository;
    }

    /**
     * Opens the store in a folder, and makes it if there is none.
     *
     * @param work a folder of the same file system in which objects are made ready
     */
    public static DayStore open(Path root, Path work) throws IOException {
        Files.createDirectories(root);
        Files.createDirectories(work);
        return new DayStore(root, work, checked(() -> repository(work, storage -> storage.fileSystem(root))));
    }

    /** A repository of days, wherever it is stored. */
    public static OcflRepository repository(Path work, Consumer<OcflStorageBuilder> storage) {
        OcflConfig config = new OcflConfig().setOcflVersion(OcflVersion.OCFL_1_1)
                .setDefaultDigestAlgorithm(DigestAlgorithm.fromOcflName("sha512"));
        return new OcflRepositoryBuilder().ocflConfig(config)
                .defaultLayoutConfig(new FlatOmitPrefixLayoutConfig().setDelimiter(":"))
                .storage(storage).workDir(work).prettyPrintJson().build();
    }

    /** The object's name for the world. */
    public static String id(LocalDate day) {
        return ID_PREFIX + day;
    }

    /** The folder that holds all of them. */
    public Path root() {
        return root;
    }

    /** Where a day's object stands. */
    public Path folder(LocalDate day) {
        return root.resolve(day.toString());
    }

    /** Whether anything stands where a day's object would. */
    public boolean has(LocalDate day) {
        return Files.exists(folder(day));
    }

    /**
     * Stores a day, or a further version of it.
     *
     * @param folder all of its content; what it holds is moved away
     */
    public void put(LocalDate day, Path folder, Clock clock, String message) throws IOException {
        VersionInfo version = new VersionInfo().setCreated(OffsetDateTime.now(clock)).setMessage(message)
                .setUser("dragoman", "urn:dragoman");
        checked(() -> repository.putObject(ObjectVersionId.head(id(day)), folder, version, OcflOption.MOVE_SOURCE));
    }

    /** What is wrong with a day's object by the rules of OCFL; the SHA-512 of its content is not looked at. */
    public List<String> faults(LocalDate day) {
        try {
            repository.invalidateCache();
            ValidationResults results = repository.validateObject(id(day), false);
            return results.getErrors().stream().map(DayStore::fault).toList();
        } catch (OcflJavaException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** What is wrong with a day's object, each file read. OCFL's library could do that as well, but reads byte by byte. */
    public List<String> damages(LocalDate day) throws IOException {
        List<String> faults = faults(day);
        return faults.isEmpty()
                ? DayInventory.read(folder(day)).damages(_ -> {
                }).stream().map(damage -> damage.file().getFileName() + ": " + damage.what()).toList()
                : faults;
    }

    private static String fault(ValidationIssue issue) {
        return issue.getCode() + " " + issue.getMessage();
    }

    /**
     * A file of a day's newest version.
     *
     * @param path where it stands
     * @param sha512 what the inventory says of it, in hexadecimal
     */
    public record Stored(Path path, String sha512) {
    }

    /** The files of a day's newest version, by name. */
    public Map<String, Stored> files(LocalDate day) throws IOException {
        return checked(() -> {
            repository.invalidateCache();
            return repository.describeVersion(ObjectVersionId.head(id(day))).getFiles().stream()
                    .collect(toUnmodifiableMap(FileDetails::getPath, file -> new Stored(
                            root.resolve(file.getStorageRelativePath()), Objects.requireNonNull(
                                    file.getFixity().get(DigestAlgorithm.fromOcflName("sha512"))))));
        });
    }

    /** Forces everything of a day, and the folder that holds it, to the disk. */
    public void force(LocalDate day) throws IOException {
        for (Path path : Folders.walk(folder(day))) {
            Folders.sync(path);
        }
        Folders.sync(root);
    }

    /** Takes a day's object away, or what there is of one. */
    public void discard(LocalDate day) throws IOException {
        Path trash = work.resolve("discarded-" + day);
        Folders.delete(trash);
        Files.move(folder(day), trash);
        Folders.sync(root);
        Folders.delete(trash);
        repository.invalidateCache();
    }

    @FunctionalInterface
    private interface Call<T> {
        T call() throws IOException;
    }

    private static <T> T checked(Call<T> call) throws IOException {
        try {
            return call.call();
        } catch (OcflIOException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        } catch (OcflJavaException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
