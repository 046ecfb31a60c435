package dragoman.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dragoman.read.teleprinter.TeleprinterReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class TeleprinterFuzzTest {
    @MethodSource("seeds")
    @FuzzTest
    void keepsItsContract(byte[] bytes) {
        Contract.holds(TeleprinterReader.anpa1312(), bytes);
        Contract.holds(TeleprinterReader.iptc7901(), bytes);
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("teleprinter");
    }
}
