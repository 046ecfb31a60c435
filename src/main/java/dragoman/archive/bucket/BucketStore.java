package dragoman.archive.bucket;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import dragoman.archive.Bucket;
import dragoman.archive.BucketException;
import dragoman.archive.day.DayInventory;
import dragoman.archive.day.DaySource;
import dragoman.archive.day.DayStore;
import dragoman.archive.day.EventLog;
import dragoman.archive.day.SealedFiles;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.aws.OcflS3Client;
import io.ocfl.core.storage.cloud.KeyNotFoundException;
import io.ocfl.core.storage.cloud.ListResult.ObjectListing;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

/**
 * Sealed days in a bucket, under the same names as in a folder: all that the house knows of S3. Its libraries' unchecked exceptions become
 * {@link BucketException}s here.
 */
final class BucketStore implements DaySource, Closeable {
    private static final String ROOT = "0=ocfl_1.1";
    /** What a service that knows no regions is told. */
    private static final Region ANY_REGION = Region.US_EAST_1;

    private final Bucket bucket;
    private final Connection connection;
    private final OcflS3Client objects;
    private final OcflRepository repository;

    private BucketStore(Bucket bucket, Connection connection, OcflS3Client objects, OcflRepository repository) {
        this.bucket = bucket;
        this.connection = connection;
        this.objects = objects;
        this.repository = repository;
    }

    /**
     * Opens a bucket that holds an archive.
     *
     * @param work a folder for what has to be made ready
     * @throws BucketException if it can't be reached, or holds none
     */
    static BucketStore open(Bucket bucket, Path work) throws IOException {
        return open(bucket, work, false);
    }

    /** Opens a bucket, and makes an archive of no days in it if there is none. */
    static BucketStore openOrCreate(Bucket bucket, Path work) throws IOException {
        return open(bucket, work, true);
    }

    private static BucketStore open(Bucket bucket, Path work, boolean create) throws IOException {
        Files.createDirectories(work);
        return checked(bucket, () -> {
            Connection connection = Connection.to(bucket.service());
            try {
                OcflS3Client objects = connection.objects(bucket);
                if (!objects.bucketExists()) {
                    throw new BucketException(bucket, "there is no such bucket");
                }
                if (!create && !exists(objects, ROOT)) {
                    throw new BucketException(bucket, "there is no archive in it");
                }
                return new BucketStore(bucket, connection, objects,
                        DayStore.repository(work, storage -> storage.cloud(objects)));
            } catch (IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        });
    }

    /** A client of a service, and the threads that serve it: left to itself, the client waits two seconds for them at its end. */
    private record Connection(S3AsyncClient client, SdkEventLoopGroup threads) implements Closeable {
        static Connection to(Bucket.Service service) {
            SdkEventLoopGroup threads = SdkEventLoopGroup.builder().build();
            S3AsyncClientBuilder builder = S3AsyncClient.builder()
                    .httpClientBuilder(NettyNioAsyncHttpClient.builder().eventLoopGroup(threads));
            if (service.endpoint() != null) {
                // Few services but AWS's own know names of hosts that begin with the bucket, or checksums behind the data.
                builder.endpointOverride(service.endpoint()).forcePathStyle(true).region(ANY_REGION)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
            }
            if (service.region() != null) {
                builder.region(Region.of(service.region()));
            }
            return new Connection(builder.build(), threads);
        }

        OcflS3Client objects(Bucket bucket) {
            return OcflS3Client.builder().s3Client(client).bucket(bucket.name()).repoPrefix(bucket.prefix())
                    .transferManager(S3TransferManager.builder().s3Client(client).build()).build();
        }

        @Override
        public void close() {
            client.close();
            var _ = threads.eventLoopGroup().shutdownGracefully(0, 0, TimeUnit.SECONDS);
        }
    }

    private static boolean exists(OcflS3Client objects, String key) {
        try {
            objects.head(key);
            return true;
        } catch (KeyNotFoundException _) {
            return false;
        }
    }

    /** The names of the objects of each day, below the day's own. */
    SortedMap<LocalDate, SortedSet<String>> names() throws IOException {
        return checked(bucket, () -> objects.list("").getObjects().stream().map(ObjectListing::getKeySuffix)
                .filter(key -> key.indexOf('/') > 0 && SealedFiles.isDay(Path.of(key).getName(0)))
                .collect(groupingBy(key -> LocalDate.parse(key.substring(0, key.indexOf('/'))), TreeMap::new,
                        mapping(key -> key.substring(key.indexOf('/') + 1), toCollection(TreeSet::new)))));
    }

    @Override
    public List<LocalDate> days() throws IOException {
        return List.copyOf(names().keySet());
    }

    /** The SHA-512 of a day's inventory, as the file beside it says; nothing if there is none. */
    Optional<String> inventory(LocalDate day) throws IOException {
        return checked(bucket, () -> {
            try {
                return Optional.of(objects.downloadString(day + "/" + DayInventory.SIDECAR).split(" ", 2)[0]);
            } catch (KeyNotFoundException _) {
                return Optional.empty();
            }
        });
    }

    /** Opens an object, by its name in the archive. */
    InputStream read(String name) throws IOException {
        return checked(bucket, () -> objects.downloadStream(name));
    }

    /** Puts a day's object in the place of what there is of that day. */
    void put(LocalDate day, Path object) throws IOException {
        checked(bucket, () -> {
            objects.deletePath(day.toString());
            repository.invalidateCache();
            repository.importObject(object, OcflOption.NO_VALIDATION);
            return day;
        });
    }

    /** Puts a file that belongs to no day in the place of the one of that name. */
    void put(Path file) throws IOException {
        checked(bucket, () -> objects.uploadFile(file, String.valueOf(file.getFileName())));
    }

    @Override
    public void fetch(LocalDate day, Path object) throws IOException {
        checked(bucket, () -> {
            repository.exportObject(DayStore.id(day), object, OcflOption.NO_VALIDATION);
            return day;
        });
    }

    @Override
    public void fetchEvents(Path file) throws IOException {
        checked(bucket, () -> {
            if (exists(objects, EventLog.FILE)) {
                objects.downloadFile(EventLog.FILE, file);
            }
            return file;
        });
    }

    @Override
    public String place() {
        return bucket.toString();
    }

    @FunctionalInterface
    private interface Call<T> {
        T call() throws IOException;
    }

    private static <T> T checked(Bucket bucket, Call<T> call) throws IOException {
        try {
            return call.call();
        } catch (OcflJavaException | SdkException e) {
            throw new BucketException(bucket, e);
        }
    }

    @Override
    public void close() {
        repository.close();
        connection.close();
    }
}
