package dragoman.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dragoman.read.wire.WireTextReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class WireTextFuzzTest {
    @MethodSource("seeds")
    @FuzzTest
    void keepsItsContract(byte[] bytes) {
        Contract.holds(new WireTextReader(), bytes);
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("wire-text");
    }
}
