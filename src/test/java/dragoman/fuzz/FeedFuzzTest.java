package dragoman.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dragoman.read.web.FeedReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class FeedFuzzTest {
    @MethodSource("seeds")
    @FuzzTest
    void keepsItsContract(byte[] bytes) {
        Contract.holds(new FeedReader(), bytes);
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("feed");
    }
}
