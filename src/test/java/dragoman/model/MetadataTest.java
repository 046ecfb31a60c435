package dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {
    @ParameterizedTest
    @CsvSource({"ctrol:translator, true", "Translator, true", "http://cv.example/role/translator, true",
            "ctrol:descriptor, false", "editor, false", ", false"})
    void knowsATranslatorByTheRole(String role, boolean translator) {
        assertThat(new Metadata.Contributor("Léa Vasseron", role).isTranslator()).isEqualTo(translator);
    }

    @ParameterizedTest
    @CsvSource({"irel:translatedFrom, true", "translation-of, true", "isTranslationOf, true", "irel:seeAlso, false",
            "TRANSLATION_OF, true", "hasTranslation, false", ", false"})
    void knowsAnOriginalByTheRelation(String relation, boolean original) {
        assertThat(new Metadata.Reference(relation, "tag:nwd,2026:1", null).isTranslationOf()).isEqualTo(original);
    }

    @Test
    void urgencyIsFromOneToNine() {
        assertThatThrownBy(
                () -> new Metadata(null, null, 10, null, List.of(), List.of(), List.of(), null, null, null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("10");
    }
}
