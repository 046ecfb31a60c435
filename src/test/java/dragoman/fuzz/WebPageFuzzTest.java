package dragoman.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dragoman.read.web.WebPageReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class WebPageFuzzTest {
    @MethodSource("seeds")
    @FuzzTest
    void keepsItsContract(byte[] bytes) {
        Contract.holds(new WebPageReader(), bytes);
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("web-page");
    }
}
