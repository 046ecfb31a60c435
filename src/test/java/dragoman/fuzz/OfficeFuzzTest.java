package dragoman.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dragoman.read.TimeLimit;
import dragoman.read.office.OfficeReader;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class OfficeFuzzTest {
    @MethodSource("seeds")
    @FuzzTest
    void keepsItsContract(byte[] bytes) {
        Contract.holds(new OfficeReader(1 << 20, new TimeLimit(Duration.ofSeconds(20))), bytes);
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("office");
    }
}
