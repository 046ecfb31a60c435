package dragoman.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dragoman.read.news.NewsMl1Reader;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class NewsMl1FuzzTest {
    @MethodSource("seeds")
    @FuzzTest
    void keepsItsContract(byte[] bytes) {
        Contract.holds(new NewsMl1Reader(), bytes);
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("newsml-1");
    }
}
