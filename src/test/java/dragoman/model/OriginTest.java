package dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginTest {
    @Test
    void everyKindIsAmongTheKinds() {
        Stream<Origin> origins = Stream.of(new Origin.Original(null), new Origin.Unattributed(),
                new Origin.HumanTranslation("en", List.of("Maud Perrin"), null),
                new Origin.MachineTranslation("tr", "DeepL", null));

        assertThat(origins.map(Origin::kind)).containsExactlyInAnyOrderElementsOf(Origin.KINDS)
                .hasSize(Origin.class.getPermittedSubclasses().length);
    }
}
