package dragoman.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Byte strings that are found by their number without reading the others: how many there are, where each ends, and then
 * all of them; numbers are big-endian ints.
 */
final class Records {
    private final int count;
    private final ByteBuffer ends;
    private final ByteBuffer bytes;

    /** Takes the records at the position of the data, and moves it behind them. */
    Records(ByteBuffer data) {
        count = data.getInt();
        ends = take(data, count * Integer.BYTES);
        bytes = take(data, count == 0 ? 0 : ends.getInt((count - 1) * Integer.BYTES));
    }

    static void write(DataOutputStream out, List<byte[]> records) throws IOException {
        out.writeInt(records.size());
        int end = 0;
        for (byte[] bytes : records) {
            end += bytes.length;
            out.writeInt(end);
        }
        for (byte[] bytes : records) {
            out.write(bytes);
        }
    }

    int count() {
        return count;
    }

    /** One record, to be read from its start. */
    ByteBuffer get(int number) {
        int start = number == 0 ? 0 : ends.getInt((number - 1) * Integer.BYTES);
        return bytes.slice(start, ends.getInt(number * Integer.BYTES) - start);
    }

    private static ByteBuffer take(ByteBuffer data, int length) {
        ByteBuffer taken = data.slice(data.position(), length);
        data.position(data.position() + length);
        return taken;
    }
}
