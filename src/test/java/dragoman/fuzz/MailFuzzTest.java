package dragoman.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dragoman.read.container.MailReader;
import dragoman.read.wire.WireTextReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class MailFuzzTest {
    @MethodSource("seeds")
    @FuzzTest
    void keepsItsContract(byte[] bytes) {
        Contract.holds(new MailReader(new WireTextReader()), bytes);
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("mail");
    }
}
