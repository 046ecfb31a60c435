package dragoman.archive.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** SHA-512 of files, in hexadecimal, as OCFL's inventories have it. */
public final class Sha512 {
    private static final int CHUNK = 1 << 16;

    private Sha512() {
    }

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * The digest of a file.
     *
     * @param took told of so many bytes as were read
     */
    public static String of(Path file, LongConsumer took) throws IOException {
        return read(file, OutputStream.nullOutputStream(), took);
    }

    public static String of(Path file) throws IOException {
        return of(file, _ -> {
        });
    }

    /** The digest of all that is left of a stream. */
    public static String of(InputStream in, LongConsumer took) throws IOException {
        return read(in, OutputStream.nullOutputStream(), took);
    }

    /** Copies a file, and gives the digest of what was read. */
    public static String copy(Path file, OutputStream out) throws IOException {
        return read(file, out, _ -> {
        });
    }

    private static String read(Path file, OutputStream out, LongConsumer took) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, out, took);
        }
    }

    private static String read(InputStream in, OutputStream out, LongConsumer took) throws IOException {
        MessageDigest digest = digest();
        byte[] chunk = new byte[CHUNK];
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            digest.update(chunk, 0, length);
            out.write(chunk, 0, length);
            took.accept(length);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform of ours has SHA-512", e);
        }
    }
}
