package dragoman.pipeline.copydesk;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Header;
import dragoman.model.Item;
import dragoman.model.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DispatchIdTest {
    @Test
    void isTwentyLettersAndDigits() {
        assertThat(DispatchId.of(item("Le sommet s'est ouvert jeudi.", null))).matches("[a-z2-7]{20}");
    }

    @Test
    void isTheSameHoweverTheTextIsWrapped() {
        assertThat(DispatchId.of(item("Le sommet\ns'est  ouvert\u00a0jeudi. \n", null)))
                .isEqualTo(DispatchId.of(item("Le sommet s'est ouvert jeudi.", null)));
    }

    @Test
    void differsByASingleLetter() {
        assertThat(DispatchId.of(item("34 m", null))).isNotEqualTo(DispatchId.of(item("43 m", null)));
    }

    @Test
    void comesFromTheSendersOwnIdAndVersionWhereThereIsOne() {
        String first = DispatchId.of(item("One text", new Metadata.SourceId("tag:agency,2025:77", "1")));
        assertThat(first)
                .isEqualTo(DispatchId.of(item("Another text", new Metadata.SourceId("tag:agency,2025:77", "1"))));
        assertThat(first)
                .isNotEqualTo(DispatchId.of(item("One text", new Metadata.SourceId("tag:agency,2025:77", "2"))));
    }

    private static Item item(String text, Metadata.@Nullable SourceId source) {
        Header header = new Header(null, List.of(), null, List.of(), null, null);
        Metadata metadata = new Metadata(source, null, null, null, List.of(), List.of(), List.of(), null, null, null);
        return new Item("wire-text", "UTF-8", metadata, null, header, text, List.of(), List.of());
    }
}
