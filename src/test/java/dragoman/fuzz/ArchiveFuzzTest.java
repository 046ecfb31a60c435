package dragoman.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dragoman.read.container.ArchiveReader;
import dragoman.read.wire.WireTextReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveFuzzTest {
    @MethodSource("seeds")
    @FuzzTest
    void keepsItsContract(byte[] bytes) {
        Contract.holds(new ArchiveReader(new WireTextReader(), null, 1 << 20), bytes);
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("archive");
    }
}
