package dragoman.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dragoman.read.news.NitfReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class NitfFuzzTest {
    @MethodSource("seeds")
    @FuzzTest
    void keepsItsContract(byte[] bytes) {
        Contract.holds(new NitfReader(), bytes);
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("nitf");
    }
}
