package dragoman.lexicon.packed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
    private static Records records(String... texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Records.write(new DataOutputStream(bytes), List.of(texts).stream().map(text -> text.getBytes(UTF_8)).toList());
        return new Records(ByteBuffer.wrap(bytes.toByteArray()));
    }

    private static String text(ByteBuffer record) {
        return UTF_8.decode(record).toString();
    }

    @Test
    void givesEachRecordByItsNumber() throws IOException {
        Records records = records("liman", "", "gemi");

        assertThat(records.count()).isEqualTo(3);
        assertThat(text(records.get(0))).isEqualTo("liman");
        assertThat(text(records.get(1))).isEmpty();
        assertThat(text(records.get(2))).isEqualTo("gemi");
    }

    @Test
    void leavesOffBehindTheLast() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Records.write(out, List.of(new byte[]{1, 2}));
        out.writeInt(1789);
        ByteBuffer data = ByteBuffer.wrap(bytes.toByteArray());

        Records records = new Records(data);

        assertThat(records.count()).isEqualTo(1);
        assertThat(data.getInt()).isEqualTo(1789);
    }

    @ParameterizedTest
    @CsvSource({"brume,0", "escale,1", "phare,2", "épave,3"})
    void findsASortedRecordByItsText(String text, int number) throws IOException {
        assertThat(records("brume", "escale", "phare", "épave").find(text, RecordsTest::text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ancre", "marée", "ğ"})
    void findsNothingBeforeBetweenAndBehind(String text) throws IOException {
        assertThat(records("brume", "escale", "phare", "épave").find(text, RecordsTest::text)).isEqualTo(-1);
        assertThat(records().find(text, RecordsTest::text)).isEqualTo(-1);
    }
}
