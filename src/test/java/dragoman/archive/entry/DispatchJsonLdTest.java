package dragoman.archive.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.archive.SampleEntries;
import dragoman.model.Credit;
import dragoman.model.CreditLine;
import dragoman.model.Dispatch;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.Role;
import dragoman.model.TextSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DispatchJsonLdTest {
    private static final CreditLine LINE = new CreditLine("(Çeviri: Kıvanç Ilgaz)", new TextSpan(0, 3),
            List.of(new Credit(Role.REPORTING, List.of("Maren Oddleigh", "AA")), new Credit(Role.WRITING, List.of()),
                    new Credit(Role.TRANSLATION, List.of("Kıvanç Ilgaz")),
                    new Credit(Role.EDITING, List.of("É. Brô"))));

    private static Dispatch roundTrip(Dispatch dispatch) throws IOException {
        return DispatchJsonLd.read(Json.tree(Json.bytes(DispatchJsonLd.write(dispatch))));
    }

    private static JsonNode json(Dispatch dispatch) throws IOException {
        return Json.tree(Json.bytes(DispatchJsonLd.write(dispatch)));
    }

    static Stream<Origin> origins() {
        return Stream.of(
                new Origin.Unattributed(),
                new Origin.Original(null),
                new Origin.Original(LINE),
                new Origin.HumanTranslation(null, List.of(), null),
                new Origin.HumanTranslation("en", List.of(), LINE),
                new Origin.HumanTranslation("az-Latn", List.of("Kıvanç Ilgaz", "Léa Vasseron"), LINE),
                new Origin.MachineTranslation(null, null, null),
                new Origin.MachineTranslation(null, "Babelfisch 3", LINE),
                new Origin.MachineTranslation("tr", null, LINE),
                new Origin.MachineTranslation("tr", "Babelfisch 3", null));
    }

    @ParameterizedTest
    @MethodSource("origins")
    void everyOriginComesBack(Origin origin) throws IOException {
        Dispatch dispatch = SampleEntries.dispatch("A1", "Liman kurulu gece vapurunu onayladı.", origin);

        assertThat(roundTrip(dispatch)).isEqualTo(dispatch);
    }

    @Test
    void everyPartOfADispatchComesBack() throws IOException {
        assertThat(roundTrip(SampleEntries.ferry())).isEqualTo(SampleEntries.ferry());
    }

    @Test
    void aDispatchOfWhichNothingIsKnownComesBack() throws IOException {
        Dispatch bare = SampleEntries.bare("B1", "");

        assertThat(roundTrip(bare)).isEqualTo(bare);
    }

    @Test
    void whatAnOlderJournalDoesNotHaveWasNotDeclared() throws IOException {
        ObjectNode article = DispatchJsonLd.write(SampleEntries.ferry());
        article.remove(List.of("version", "about", "contributor", "creativeWorkStatus"));
        article.withObject("/dragoman:reading")
                .remove(List.of("sourceId", "slug", "urgency", "embargoedUntil", "references", "signal", "note"));

        assertThat(DispatchJsonLd.read(article).metadata()).isEqualTo(Metadata.NONE);
    }

    @Test
    void isANewsArticleInTheWordsOfSchemaOrg() throws IOException {
        JsonNode article = json(SampleEntries.ferry());

        assertThat(article.at("/@context/0").asText()).isEqualTo("https://schema.org");
        assertThat(article.at("/@type").asText()).isEqualTo("NewsArticle");
        assertThat(article.at("/@id").asText()).isEqualTo("urn:dragoman:dispatch:FR7K2M9Q4T6W8X0Z1B3D");
        assertThat(article.at("/identifier").asText()).isEqualTo("FR7K2M9Q4T6W8X0Z1B3D");
        assertThat(article.at("/inLanguage").asText()).isEqualTo("fr");
        assertThat(article.at("/headline").asText()).isEqualTo("Le conseil du port approuve le bac de nuit");
        assertThat(article.at("/abstract/1").asText()).isEqualTo("Le billet coûtera deux couronnes");
        assertThat(article.at("/locationCreated/name").asText()).isEqualTo("Orvenne");
        assertThat(article.at("/author/1/name").asText()).isEqualTo("İlkay Çıtıroğlu");
        assertThat(article.at("/sourceOrganization/name").asText()).isEqualTo("NWD");
        assertThat(article.at("/datePublished").asText()).isEqualTo("2026-02-28T22:40:00Z");
        assertThat(article.at("/translator/0/name").asText()).isEqualTo("Léa Vasseron");
        assertThat(article.at("/translationOfWork/inLanguage").asText()).isEqualTo("en");
        assertThat(article.at("/translationOfWork/identifier").asText())
                .isEqualTo("urn:newsml:nwd.example:20260228:ferry");
        assertThat(article.at("/version").asText()).isEqualTo("3");
        assertThat(article.at("/about/0/termCode").asText()).isEqualTo("medtop:20000337");
        assertThat(article.at("/contributor/0/roleName").asText()).isEqualTo("ctrol:translator");
        assertThat(article.at("/contributor/0/contributor/name").asText()).isEqualTo("Léa Vasseron");
        assertThat(article.at("/contributor/1/name").asText()).isEqualTo("Aylin Kor");
        assertThat(article.at("/creativeWorkStatus").asText()).isEqualTo("usable");
        assertThat(article.at("/creditText").asText()).isEqualTo("* Traduit de l'anglais par Léa Vasseron");
        assertThat(article.at("/articleBody/0").asText()).startsWith("Le conseil du port a approuvé jeudi");
        assertThat(article.at("/text").asText()).isEqualTo(SampleEntries.ferry().text());
    }

    @Test
    void whatSchemaOrgHasNoWordForStandsInOneJsonLiteral() throws IOException {
        JsonNode article = json(SampleEntries.ferry());

        assertThat(article.at("/@context/1/dragoman:reading/@type").asText()).isEqualTo("@json");
        JsonNode reading = article.path("dragoman:reading");
        assertThat(reading.at("/tag").asText()).isEqualTo("fr-t-en");
        assertThat(reading.at("/origin").asText()).isEqualTo("human-translation");
        assertThat(reading.at("/creditLine/credits/0/role").asText()).isEqualTo("translation");
        assertThat(reading.at("/completeness").asText()).isEqualTo("abridged");
        assertThat(reading.at("/problems/0/code").asText()).isEqualTo("P010");
    }

    @Test
    void isOneLine() throws IOException {
        byte[] json = Json.bytes(DispatchJsonLd.write(SampleEntries.ferry()));

        assertThat(json).doesNotContain('\n');
        assertThat(new String(json, 0, 12, StandardCharsets.UTF_8)).isEqualTo("{\"@context\":");
    }

    @Test
    void aJsonLdOfALaterVersionWithUnknownFieldsReads() throws IOException {
        ObjectNode article = DispatchJsonLd.write(SampleEntries.ferry());
        article.put("wordCount", 31).putObject("isBasedOn").put("@type", "NewsArticle");
        article.withObject("/locationCreated").put("latitude", 48.5);
        article.withObject("/dragoman:reading").putArray("entities").add("Orvenne");
        article.withObject("/dragoman:reading/creditLine").put("confidence", 0.9);

        assertThat(DispatchJsonLd.read(Json.tree(Json.bytes(article)))).isEqualTo(SampleEntries.ferry());
    }

    @Test
    void halfASurrogatePairComesBack() throws IOException {
        Dispatch broken = SampleEntries.bare("C1", "iki \ud83d yarım \udea2\ud83d ve bir bütün \ud83d\udea2");

        assertThat(roundTrip(broken)).isEqualTo(broken);
    }

    @Test
    void aTextLongerThanJacksonReadsByDefaultComesBack() throws IOException {
        Dispatch longest = SampleEntries.bare("D1", "uzun haber ".repeat(2_000_000));

        assertThat(roundTrip(longest)).isEqualTo(longest);
    }

    @Test
    void whatIsNoDispatchIsNotReadAsOne() throws IOException {
        ObjectNode article = DispatchJsonLd.write(SampleEntries.ferry());
        article.withObject("/dragoman:reading").put("origin", "dictation");

        assertThatThrownBy(() -> DispatchJsonLd.read(article)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dictation");
        assertThatThrownBy(() -> DispatchJsonLd.read(Json.object())).isInstanceOf(IllegalArgumentException.class);
    }
}
