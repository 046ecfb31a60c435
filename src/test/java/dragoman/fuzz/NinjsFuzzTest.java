package dragoman.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dragoman.read.news.NinjsReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class NinjsFuzzTest {
    @MethodSource("seeds")
    @FuzzTest
    void keepsItsContract(byte[] bytes) {
        Contract.holds(new NinjsReader(), bytes);
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("ninjs");
    }
}
