package dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of dispatches after they came in: newer versions, kills, embargoes, outdated translations. */
class LifeOfADispatchTest {
    private static final String ENGLISH = """
            Granary in Edremit burns for a second night
            LHA / Edremit / Selim Aksoy
            A granary with 4,300 tonnes of barley burned in Edremit for a second night on Monday, firefighters said.
            Governor Nilay Sarraf said that nobody was hurt. The harvest of 61 farms is lost.
            """;
    private static final String FRENCH = """
            Un silo brûle pour la deuxième nuit à Edremit
            LHA / Edremit / Selim Aksoy
            Un silo contenant 4 300 tonnes d'orge a brûlé lundi pour la deuxième nuit à Edremit, ont annoncé les pompiers.
            La gouverneure Nilay Sarraf a déclaré que personne n'avait été blessé. La récolte de 61 fermes est perdue.
            * Traduit de l'anglais par Maud Perrineau
            """;
    private static final String TURKISH = """
            Edremit'teki tahıl silosu ikinci gece de yandı
            LHA / Edremit / Selim Aksoy
            Edremit'te 4 bin 300 ton arpa bulunan tahıl silosu pazartesi gecesi de yandı, itfaiye duyurdu.
            Vali Nilay Sarraf kimsenin yaralanmadığını söyledi. 61 çiftliğin hasadı yok oldu.
            İngilizceden çeviren: Ece Tunalı
            """;

    @TempDir
    Path root;

    private Desk desk;
    private int files;

    @BeforeEach
    void sitDown() {
        desk = new Desk(root.resolve("home"));
    }

    @Test
    void aNewerVersionIsFoundInPlaceOfTheOlderWhicheverComesFirst() throws IOException {
        String third = ingest(ninjs("urn:lha:silo", "3", "usable", "Granary fire is out", ""));
        String second = ingest(ninjs("urn:lha:silo", "2", "usable", "Granary fire goes on", ""));
        String tenth = ingest(ninjs("urn:lha:silo", "10", "usable", "Granary fire is out after three nights", ""));

        assertThat(found("granary")).containsExactly(tenth);
        assertThat(found("granary", "--all-versions", "--flat")).containsExactlyInAnyOrder(third, second, tenth);
        assertThat(shown(second).get("standing").asText()).isEqualTo("superseded");
        assertThat(shown(second).get("supersededBy").asText()).isEqualTo(tenth);
        desk.type("show", third);
        assertThat(desk.output()).startsWith("SUPERSEDED by " + tenth);
        desk.type("stories");
        assertThat(desk.output()).contains("after three nights").doesNotContain("goes on");
        desk.type("stories", "--json");
        assertThat(desk.json().getFirst().get("versions")).extracting(it -> it.get("standing").asText())
                .containsExactlyInAnyOrder("superseded", "superseded", "current");
    }

    @Test
    void aKillTakesAllVersionsAndTheirTranslationsOutOfEveryAnswer() throws IOException {
        String first = ingest(ENGLISH);
        String update = ingest(ENGLISH.replace("Granary in", "UPDATE 2 - Granary in") + "Rain is expected.\n");
        String french = ingest(FRENCH);
        String turkish = ingest(TURKISH);
        assertThat(found("granary Edremit")).containsExactly(update);

        String kill = ingest("""
                MANDATORY KILL
                LHA / Edremit
                Editors, please kill the story "Granary in Edremit burns for a second night" and all its versions.
                The figures came from a forged document.
                """);

        for (String question : List.of("granary Edremit", "silo orge", "arpa", "forged document", "*")) {
            assertThat(found(question)).as(question).isEmpty();
        }
        assertThat(found("Edremit", "--withdrawn", "--flat")).contains(first, update, french, turkish, kill);
        for (String id : List.of(first, update, french, turkish)) {
            assertThat(shown(id).get("withdrawnBy").asText()).isEqualTo(kill);
        }
        desk.type("show", first);
        assertThat(desk.output()).startsWith("WITHDRAWN by " + kill + ", which came in 2025-10-01T06:00:00Z");
        assertThat(desk.type("stories")).isEqualTo(1);
        assertThat(desk.type("stats", "--json")).isZero();
        assertThat(desk.json().getFirst().get("accepted").asInt()).isEqualTo(5);
    }

    @Test
    void aKillInFrenchOrTurkishNamesWhatItTakesBack() throws IOException {
        ingest(FRENCH.replace("* Traduit de l'anglais par Maud Perrineau\n", ""));
        ingest("""
                ANNULATION
                LHA / Edremit
                Prière d'annuler la dépêche « Un silo brûle pour la deuxième nuit à Edremit ».
                """);
        assertThat(found("silo Edremit")).isEmpty();
        ingest("""
                HABER İPTALİ
                LHA / Balıkesir
                “Edremit'teki tahıl silosu ikinci gece de yandı” başlıklı haberimiz iptal edilmiştir.
                """);
        String turkish = ingest(TURKISH);
        assertThat(found("tahıl silosu")).isEmpty();
        assertThat(shown(turkish).get("standing").asText()).isEqualTo("withdrawn");
    }

    @Test
    void whatIsSentInsteadOfAKilledDispatchIsFound() throws IOException {
        ingest(ENGLISH);
        ingest("KILL: Granary in Edremit burns for a second night\nLHA / Edremit\nEditors, please kill this story.\n");
        assertThat(found("granary")).isEmpty();
        String instead = ingest(ENGLISH.replace("4,300 tonnes", "43 tonnes").replace("61 farms", "6 farms"));

        assertThat(found("granary")).containsExactly(instead);
    }

    @Test
    void newsOfKillingsIsNoKill() throws IOException {
        String id = ingest("Kill: new film by Arda Tunca opens\nThe film opens in Ankara on Friday, its maker said.\n");

        assertThat(found("film Ankara")).containsExactly(id);
    }

    @Test
    void aCanceledItemTakesItsEarlierVersionsBackAlsoThoseThatComeLate() throws IOException {
        String first = ingest(ninjs("urn:lha:silo", "1", "usable", "Granary burns", ""));
        String kill = ingest(ninjs("urn:lha:silo", "3", "canceled", "Granary burns", ""));
        String late = ingest(ninjs("urn:lha:silo", "2", "usable", "Granary burns on", ""));
        assertThat(found("granary")).isEmpty();
        assertThat(shown(first).get("withdrawnBy").asText()).isEqualTo(kill);
        assertThat(shown(late).get("withdrawnBy").asText()).isEqualTo(kill);

        String again = ingest(ninjs("urn:lha:silo", "4", "usable", "Granary did not burn", ""));
        assertThat(found("granary")).containsExactly(again);
    }

    @Test
    void whatIsUnderEmbargoIsFoundFromItsTimeOn() throws IOException {
        String english = ingest("EMBARGOED UNTIL 07:00 GMT, 1 October 2025\n" + ENGLISH);
        String french = ingest("(Sous embargo jusqu'au 1er octobre 2025 à 5h30 GMT)\n" + FRENCH);
        String turkish = ingest("1 Ekim 2025 saat 11.00 TSİ'ye kadar ambargoludur\n"
                + TURKISH.replace("İngilizceden çeviren: Ece Tunalı\n", ""));

        assertThat(found("granary Edremit", "--flat")).containsExactly(french);
        assertThat(found("Edremit", "--embargoed", "--flat")).containsExactlyInAnyOrder(english, turkish);
        assertThat(shown(english).get("headline").asText()).isEqualTo("Granary in Edremit burns for a second night");
        assertThat(shown(english).get("embargoedUntil").asText()).isEqualTo("2025-10-01T07:00:00Z");
        assertThat(shown(turkish).get("embargoedUntil").asText()).isEqualTo("2025-10-01T08:00:00Z");
        assertThat(shown(french).get("standing").asText()).isEqualTo("current");
        desk.at(Instant.parse("2025-10-01T07:00:00Z"));
        assertThat(found("granary Edremit", "--flat")).containsExactlyInAnyOrder(french, english);
    }

    @Test
    void whatIsWithheldWaitsForAVersionThatIsNot() throws IOException {
        String withheld = ingest(ninjs("urn:lha:silo", "1", "withheld", "Granary burns", ""));
        assertThat(found("granary")).isEmpty();
        assertThat(found("granary", "--embargoed")).containsExactly(withheld);
        String usable = ingest(ninjs("urn:lha:silo", "2", "usable", "Granary burns", ""));

        assertThat(found("granary")).containsExactly(usable);
        assertThat(found("granary", "--embargoed")).isEmpty();
    }

    @Test
    void anEmbargoOnTradeHoldsNothingBackAndOneWithoutAnEndSaysSo() throws IOException {
        String news = ingest(
                "Embargo on barley from Edremit lifted\nTraders welcomed the end of the embargo, they said.\n");
        assertThat(found("barley embargo")).containsExactly(news);

        desk.type("ingest", "--json", file("EMBARGOED UNTIL THE MINISTER HAS SPOKEN\n" + ENGLISH));
        assertThat(desk.json().getFirst().get("problems").get(0).get("code").asText()).isEqualTo("P070");
        assertThat(desk.json().getFirst().get("publicationStatus").asText()).isEqualTo("withheld");
    }

    @Test
    void aTranslationOfWhatWasCorrectedSinceIsStaleUntilItIsMadeAnew() throws IOException {
        ingest(ENGLISH);
        String french = ingest(FRENCH);
        assertThat(found("silo", "--stale")).isEmpty();
        String corrected = ingest(ENGLISH.replace("Granary in", "CORRECTED: Granary in").replace("4,300", "3,400"));

        assertThat(found("silo", "--stale")).containsExactly(french);
        assertThat(shown(french).get("outdatedBy").asText()).isEqualTo(corrected);
        desk.type("search", "silo orge", "--in", "fr");
        assertThat(desk.output()).contains("STALE: its original has a later version, " + corrected);
        desk.type("stories", "--stale", "--json");
        assertThat(desk.json()).hasSize(1);

        String anew = ingest(FRENCH.replace("Un silo brûle", "RECTIFICATIF - Un silo brûle").replace("4 300", "3 400"));
        assertThat(found("silo", "--stale")).isEmpty();
        assertThat(shown(anew).get("stale").asBoolean()).isFalse();
        assertThat(shown(french).get("standing").asText()).isEqualTo("superseded");
    }

    @Test
    void aDeclaredTranslationIsLinkedWhicheverComesFirst() throws IOException {
        String before = ingest(ninjs("urn:lha:silo-fr", "1", "usable", "Le blé de la région", translationOf()));
        String original = ingest(ninjs("urn:lha:silo", "1", "usable", "Granary burns", ""));
        String after = ingest(ninjs("urn:lha:silo-tr", "1", "usable", "Hasat kayboldu", translationOf()));

        desk.type("story", original, "--json");
        assertThat(desk.json().getFirst().get("versions")).hasSize(3);
        assertThat(desk.json().getFirst().get("links")).extracting(it -> it.get("evidence").get("kind").asText())
                .containsExactly("declared", "declared");
        assertThat(desk.json().getFirst().get("links")).extracting(it -> it.get("translation").asText())
                .containsExactlyInAnyOrder(before, after);

        desk.type("unlink", before, original);
        ingest(ninjs("urn:lha:silo", "2", "usable", "Granary burns down", ""));
        desk.type("story", before, "--json");
        assertThat(desk.json().getFirst().get("versions")).hasSize(1);
    }

    @Test
    void reindexFindsTheSameToBeCurrent() throws IOException {
        ingest(ENGLISH);
        ingest(FRENCH);
        ingest(ENGLISH.replace("Granary in", "CORRECTED: Granary in").replace("4,300", "3,400"));
        ingest("EMBARGOED UNTIL 07:00 GMT, 1 October 2025\nFerry to Bozcaada sails again\nThe ferry sails, its owner said.\n");
        ingest(ninjs("urn:lha:quay", "1", "usable", "Quay reopens", ""));
        ingest(ninjs("urn:lha:quay", "2", "usable", "Quay reopens early", ""));
        ingest(ninjs("urn:lha:quay-fr", "1", "usable", "Le quai rouvre", translationOf().replace("silo", "quay")));
        ingest(ninjs("urn:lha:fair", "1", "usable", "Fair opens", ""));
        ingest(ninjs("urn:lha:fair", "2", "canceled", "Fair opens", ""));
        String before = standings();

        assertThat(desk.type("reindex")).isZero();
        assertThat(standings()).isEqualTo(before);
        assertThat(desk.type("search", "*", "--all", "--flat")).isZero();
        assertThat(desk.errors()).contains("4 dispatches");
    }

    private String standings() {
        StringBuilder all = new StringBuilder();
        for (String option : List.of("--all-versions", "--stale", "--embargoed", "--withdrawn")) {
            desk.type("stories", "--json", option);
            all.append(option).append('\n').append(desk.output());
            desk.type("search", "*", "--all", "--flat", option, "--format", "json");
            desk.output().lines().sorted().forEach(line -> all.append(line).append('\n'));
        }
        return all.toString();
    }

    private static String translationOf() {
        return ", \"associations\": [{\"uri\": \"urn:lha:silo\", \"type\": \"text\", \"rel\": \"translationOf\"}]";
    }

    private static String ninjs(String uri, String version, String status, String headline, String more) {
        String language = uri.endsWith("-fr") ? "fr" : uri.endsWith("-tr") ? "tr" : "en";
        return """
                {"uri": "%s", "version": "%s", "type": "text", "pubstatus": "%s", "language": "%s", "headline": "%s",
                 "body_text": "%s"%s}
                """.formatted(uri, version, status, language, headline, switch (language) {
            case "fr" -> "Le maire de la ville a parlé de la récolte et des fermes devant la presse.";
            case "tr" -> "Belediye başkanı hasat ve çiftlikler için basına konuştu, dedi ve teşekkür etti.";
            default -> "The mayor of the town spoke of the harvest and of the farms to the press.";
        }, more);
    }

    private List<String> found(String question, String... options) {
        desk.type(Stream.concat(Stream.of("search", question, "--format", "json"), Stream.of(options))
                .toArray(String[]::new));
        return desk.json().stream().map(it -> it.get("id").asText()).toList();
    }

    private JsonNode shown(String id) {
        desk.type("show", id, "--json");
        return desk.json().getFirst();
    }

    private String ingest(String text) throws IOException {
        assertThat(desk.type("ingest", "--json", file(text))).as(desk.errors()).isZero();
        return desk.json().getFirst().get("id").asText();
    }

    private String file(String text) throws IOException {
        return Files.writeString(root.resolve("drop-" + files++ + ".txt"), text).toString();
    }
}
