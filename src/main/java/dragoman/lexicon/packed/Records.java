package dragoman.lexicon.packed;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;

/**
 * Byte strings that are found by their number without reading the others: how many there are, where each ends, and then
 * all of them; numbers are big-endian ints.
 */
public final class Records {
    private final int count;
    private final ByteBuffer ends;
    private final ByteBuffer bytes;

    /** Takes the records at the position of the data, and moves it behind them. */
    public Records(ByteBuffer data) {
        count = data.getInt();
        ends = take(data, count * Integer.BYTES);
        bytes = take(data, count == 0 ? 0 : ends.getInt((count - 1) * Integer.BYTES));
    }

    /** Writes records. */
    public static void write(DataOutputStream out, List<byte[]> records) throws IOException {
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

    /** How many there are. */
    public int count() {
        return count;
    }

    /** One record, to be read from its start. */
    public ByteBuffer get(int number) {
        int start = number == 0 ? 0 : ends.getInt((number - 1) * Integer.BYTES);
        return bytes.slice(start, ends.getInt(number * Integer.BYTES) - start);
    }

    /**
     * The number of the record with a text, or -1 if there is none.
     *
     * @param text gives the text of a record, by which all are sorted
     */
    public int find(String wanted, Function<ByteBuffer, String> text) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = text.apply(get(middle)).compareTo(wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private static ByteBuffer take(ByteBuffer data, int length) {
        ByteBuffer taken = data.slice(data.position(), length);
        data.position(data.position() + length);
        return taken;
    }
}
