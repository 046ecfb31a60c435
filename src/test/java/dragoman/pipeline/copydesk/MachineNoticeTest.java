package dragoman.pipeline.copydesk;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Origin;
import dragoman.model.TextSpan;
import dragoman.provenance.Attribution;
import dragoman.provenance.Attributors;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineNoticeTest {
    @Test
    void theNoticeIsReadAsAMachinesInAllThreeLanguages() {
        for (String language : List.of("en", "fr", "tr")) {
            for (String from : List.of("en", "fr", "tr")) {
                String notice = MachineNotice.of(language, from, "LibreTranslate");
                String text = "Mersin\nMersin.\n" + notice;
                Attribution read = Attributors.open().attribute(text,
                        List.of(new TextSpan(7, 14),
                                new TextSpan(15, text.length())),
                        language);
                assertThat(read.origin()).as(notice).isInstanceOfSatisfying(Origin.MachineTranslation.class,
                        it -> assertThat(it.sourceLanguage()).isEqualTo(from));
            }
        }
        assertThat(MachineNotice.of("ca", "en", "Apertium"))
                .isEqualTo("* Machine translation from English by Apertium");
    }
}
