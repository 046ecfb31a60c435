package dragoman.archive;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An object store that speaks S3 and checks signatures: S3Proxy, a process of its own that listens on this machine alone. Its buckets are
 * folders, and its objects files in them, so that a test can see and spoil them.
 */
public final class ObjectStore implements AutoCloseable {
    private static final String NAME = "news-archive";
    private static final Path JAR = Path.of("target/object-store/s3proxy-jar-with-dependencies.jar");
    private static final String KEY_ID = "aws.accessKeyId";
    private static final String KEY = "aws.secretAccessKey";

    private final Process process;
    private final int port;
    private final Path buckets;

    private ObjectStore(Process process, int port, Path buckets) {
        this.process = process;
        this.port = port;
        this.buckets = buckets;
    }

    /** Starts one, and sets the credentials for it. */
    public static ObjectStore start(Path folder) throws IOException, InterruptedException {
        Path buckets = Files.createDirectories(folder.resolve("buckets"));
        Files.createDirectories(buckets.resolve(NAME));
        int port = freePort();
        Path settings = Files.writeString(folder.resolve("s3proxy.properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=wire
                s3proxy.credential=desk
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port, buckets));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "--properties", settings.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("s3proxy.log").toFile()).start();
        ObjectStore store = new ObjectStore(process, port, buckets);
        store.allow("desk");
        while (!answers(port)) {
            if (process.waitFor(0, SECONDS)) {
                throw new IOException(Files.readString(folder.resolve("s3proxy.log")));
            }
            Thread.sleep(50);
        }
        return store;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Signs with this key from now on; the right one is {@code desk}. */
    public void allow(String key) {
        System.setProperty(KEY_ID, "wire");
        System.setProperty(KEY, key);
    }

    /** What clients have to know of it. */
    public Bucket.Service service() {
        return new Bucket.Service(URI.create("http://127.0.0.1:" + port), null);
    }

    /** A place in its one bucket. */
    public Bucket bucket(String prefix) {
        return Bucket.of("s3://" + NAME + "/" + prefix, service());
    }

    /** The folder that this place is. */
    public Path folder(String prefix) {
        return buckets.resolve(NAME).resolve(prefix);
    }

    @Override
    public void close() {
        System.clearProperty(KEY_ID);
        System.clearProperty(KEY);
        process.destroy();
        process.onExit().orTimeout(10, SECONDS).join();
    }
}
