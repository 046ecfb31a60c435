package dragoman.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes gzip members (RFC 1952), at the fastest level: news text shrinks by nearly as much, in far less time. */
final class MemberWriter implements AutoCloseable {
    /** Magic number, method deflate, no flags, no time, fastest level, unknown system: the same for every member. */
    static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final byte[] chunk = new byte[1 << 13];

    /** Adds one member that holds {@code content} to {@code out}. */
    void write(byte[] content, ByteArrayOutputStream out) {
        out.writeBytes(HEAD);
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .putInt(content.length)
                .array());
    }

    @Override
    public void close() {
        deflater.end();
    }
}
