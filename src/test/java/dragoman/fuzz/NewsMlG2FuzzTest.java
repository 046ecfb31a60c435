package dragoman.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dragoman.read.news.NewsMlG2Reader;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class NewsMlG2FuzzTest {
    @MethodSource("seeds")
    @FuzzTest
    void keepsItsContract(byte[] bytes) {
        Contract.holds(new NewsMlG2Reader(), bytes);
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("newsml-g2");
    }
}
