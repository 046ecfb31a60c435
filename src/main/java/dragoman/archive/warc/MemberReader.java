package dragoman.archive.warc;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads gzip members (RFC 1952) one by one and checks them against their CRC, which jwarc's own reader does not. */
final class MemberReader implements Closeable {
    private static final int TAIL_LENGTH = 8;

    private final FileChannel file;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN).flip();
    private final Inflater inflater = new Inflater(true);
    private final byte[] chunk = new byte[1 << 14];
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    private MemberReader(FileChannel file) {
        this.file = file;
    }

    static MemberReader open(Path path, long offset) throws IOException {
        MemberReader reader = new MemberReader(FileChannel.open(path, StandardOpenOption.READ));
        reader.moveTo(offset);
        return reader;
    }

    /** The offset of the next byte to be read. */
    long position() throws IOException {
        return file.position() - in.remaining();
    }

    /** Bytes of the file as they stand, wherever reading goes on. */
    byte[] bytes(long start, long end) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(end - start));
        while (bytes.hasRemaining()) {
            if (file.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }

    /** Goes on reading elsewhere. */
    void moveTo(long offset) throws IOException {
        file.position(offset);
        in.clear().flip();
    }

    /** Whether no byte is left. */
    boolean atEnd() throws IOException {
        return !fill(1);
    }

    /** Goes on to the next place where a member may begin; false if there is none. */
    boolean skipToHead() throws IOException {
        while (fill(MemberWriter.HEAD.length)) {
            if (isHead()) {
                return true;
            }
            in.get();
        }
        return false;
    }

    /**
     * What the next member holds.
     *
     * @throws EOFException if the file ends within it
     * @throws DamageException if it is no member, or does not fit its CRC
     */
    byte[] next() throws IOException {
        readHead();
        content.reset();
        inflater.reset();
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                require(1);
                inflater.setInput(in);
            }
            inflate();
        }
        byte[] bytes = content.toByteArray();
        readTail(bytes);
        return bytes;
    }

    private void readHead() throws IOException {
        require(MemberWriter.HEAD.length);
        if (!isHead()) {
            throw new DamageException("no gzip member begins here");
        }
        in.position(in.position() + MemberWriter.HEAD.length);
    }

    /** Only what the journal's writer writes counts as a head: so no flipped bit goes unseen. */
    private boolean isHead() {
        int start = in.position();
        return Arrays.equals(in.array(), start, start + MemberWriter.HEAD.length, MemberWriter.HEAD, 0,
                MemberWriter.HEAD.length);
    }

    private void inflate() throws DamageException {
        try {
            int length = inflater.inflate(chunk);
            if (length == 0 && inflater.needsDictionary()) {
                throw new DamageException("the compressed data asks for a dictionary");
            }
            content.write(chunk, 0, length);
        } catch (DataFormatException e) {
            throw new DamageException("the compressed data makes no sense", e);
        }
    }

    private void readTail(byte[] bytes) throws IOException {
        require(TAIL_LENGTH);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        int expectedCrc = in.getInt();
        int expectedLength = in.getInt();
        if (expectedCrc != (int) crc.getValue() || expectedLength != bytes.length) {
            throw new DamageException("the data does not fit its CRC");
        }
    }

    private void require(int count) throws IOException {
        if (!fill(count)) {
            throw new EOFException();
        }
    }

    /** Whether that many bytes could be got ready. */
    private boolean fill(int count) throws IOException {
        while (in.remaining() < count) {
            in.compact();
            int read = file.read(in);
            in.flip();
            if (read < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}
