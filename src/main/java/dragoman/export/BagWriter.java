package dragoman.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a bag (BagIt 1.0, RFC 8493): a folder that proves by its SHA-512 manifests that it has arrived whole. One file at a time. Only
 * a bag that was {@linkplain #finish finished} has its {@code bagit.txt}, without which no tool takes it for one.
 */
public final class BagWriter {
    private static final String DIGEST = "SHA-512";

    private final Path folder;
    private final SortedMap<String, String> payload = new TreeMap<>();
    private final SortedMap<String, String> tags = new TreeMap<>();
    private long bytes;

    /**
     * A bag without content yet.
     *
     * @param folder where it will be; must not exist
     */
    public BagWriter(Path folder) throws IOException {
        this.folder = Files.createDirectory(folder);
    }

    /**
     * Begins a file of the payload. It counts once it is closed.
     *
     * @param name its path below {@code data/}, without line ends
     */
    public OutputStream payload(String name) throws IOException {
        return new Counting(open("data/" + name, payload));
    }

    /** Counts the payload's bytes. */
    private final class Counting extends FilterOutputStream {
        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            bytes++;
        }

        @Override
        public void write(byte[] chunk, int start, int length) throws IOException {
            out.write(chunk, start, length);
            bytes += length;
        }
    }

    /**
     * Finishes the bag.
     *
     * @param info what {@code bag-info.txt} tells of it; the size is added
     */
    public void finish(Map<String, String> info) throws IOException {
        Map<String, String> all = new TreeMap<>(info);
        all.put("Payload-Oxum", bytes + "." + payload.size());
        write("bag-info.txt", all.entrySet().stream().map(it -> it.getKey() + ": " + it.getValue() + "\n")
                .collect(Collectors.joining()));
        write("manifest-sha512.txt", manifest(payload));
        write("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Files.writeString(folder.resolve("tagmanifest-sha512.txt"), manifest(tags), StandardOpenOption.CREATE_NEW);
    }

    private void write(String name, String text) throws IOException {
        try (OutputStream out = open(name, tags)) {
            out.write(text.getBytes(UTF_8));
        }
    }

    /** Section 2.1.3: a digest, blanks, and a path in which what could be taken for the end of a line is encoded. */
    private static String manifest(SortedMap<String, String> digests) {
        return digests.entrySet().stream().map(it -> it.getValue() + "  " + it.getKey().replace("%", "%25") + "\n")
                .collect(Collectors.joining());
    }

    private OutputStream open(String name, Map<String, String> digests) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.resolve("..").normalize());
        MessageDigest digest = digest();
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW));
        return new DigestOutputStream(file, digest) {
            @Override
            public void close() throws IOException {
                super.close();
                digests.put(name, HexFormat.of().formatHex(digest.digest()));
            }
        };
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance(DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform of ours has " + DIGEST, e);
        }
    }
}
