package dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Header;
import dragoman.model.Language;
import dragoman.model.Origin;
import dragoman.search.SearchRequest.Detail;
import dragoman.search.SearchRequest.Filter;
import dragoman.search.SearchRequest.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void fill() {
        archive = new Archive(folder)
                .with("en-flood", "en", "Flood leaves two villages without power in Tokat",
                        "The dam on the Yeşilırmak was opened at night, and two villages have no electricity.")
                .with("fr-flood", "fr", "Inondation : deux villages privés d'électricité à Tokat",
                        "Le barrage sur le Yeşilırmak a été ouvert dans la nuit.")
                .with("tr-flood", "tr", "Tokat'ta sel: iki köy elektriksiz kaldı",
                        "Yeşilırmak üzerindeki barajın kapakları gece açıldı.")
                .with("en-wheat", "en", "Wheat exports resume from Odesa",
                        "President Kassym-Jomart Tokayev welcomed the first shipment of grain.")
                .with("fr-wheat", "fr", "Les exportations de blé reprennent depuis Odessa",
                        "Le président Kassym-Jomart Tokaïev a salué le départ du premier navire.")
                .with("tr-bread", "tr", "Ekmek fiyatına zam protestosu",
                        "Halk, ekmek fiyatındaki artışı protesto etti.")
                .with("es-bread", null, "Protesta por el precio del pan en Sfax", "Cientos de vecinos protestaron.");
    }

    @ParameterizedTest
    @CsvSource({"flood village, en-flood fr-flood tr-flood", "inondation village, en-flood fr-flood tr-flood",
            "sel köy, en-flood fr-flood tr-flood", "wheat exports, en-wheat fr-wheat",
            "exportations de blé, en-wheat fr-wheat", "buğday ihracatı, en-wheat fr-wheat",
            "price of bread, tr-bread", "le prix du pain, tr-bread"})
    void aQuestionInOneLanguageFindsDispatchesInAll(String question, String found) throws IOException {
        String[] ids = found.split(" ");

        assertThat(archive.ask(question).stream().limit(ids.length)).containsExactlyInAnyOrder(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tokayev", "Tokaïev", "tokaiev", "TOKAYEV", "Tokaev"})
    void aNameFindsItsOtherSpellings(String name) throws IOException {
        assertThat(archive.ask(name)).containsExactlyInAnyOrder("en-wheat", "fr-wheat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tokat", "TOKAT", "Tokat'ta", "Tokat’ta"})
    void aTurkishNameIsFoundWithAndWithoutItsSuffix(String name) throws IOException {
        assertThat(archive.ask(name)).containsExactlyInAnyOrder("en-flood", "fr-flood", "tr-flood");
    }

    @Test
    void turkishCapitalsAndDotlessLettersAreOneWord() throws IOException {
        assertThat(archive.ask("YEŞİLIRMAK")).containsExactlyInAnyOrder("en-flood", "fr-flood", "tr-flood");
        assertThat(archive.ask("yesilirmak")).containsExactlyInAnyOrder("en-flood", "fr-flood", "tr-flood");
    }

    @Test
    void aFrenchElisionIsNoPartOfTheWord() throws IOException {
        assertThat(archive.ask("l'inondation")).contains("en-flood", "fr-flood", "tr-flood");
        assertThat(archive.ask("d’électricité")).contains("en-flood", "fr-flood");
    }

    @Test
    void aDispatchWithAllTheWordsComesBeforeOneWithSome() throws IOException {
        assertThat(archive.ask("wheat Odesa shipment").getFirst()).isEqualTo("en-wheat");
        assertThat(archive.ask("wheat flood")).contains("en-wheat", "en-flood");
    }

    @Test
    void withoutCrossingOnlyTheQuestionsOwnWordsAreLookedFor() throws IOException {
        SearchRequest own = new SearchRequest("flood", Language.ENGLISH, Filter.NONE, false, true, Order.SCORE, 0, 10,
                Detail.SNIPPET);

        assertThat(archive.ids(own)).containsExactly("en-flood");
    }

    @Test
    void aPhraseThatStandsSomewhereIsRequired() throws IOException {
        assertThat(archive.ask("\"first shipment\"")).containsExactly("en-wheat");
        assertThat(archive.ask("\"shipment first\" village")).contains("en-flood", "en-wheat");
        assertThat(archive.ask("« premier navire »")).containsExactly("fr-wheat");
    }

    @Test
    void aPhraseIsRequiredWholeInOtherLanguagesToo() throws IOException {
        archive.with("fr-press", "fr", "Le maire répond aux habitants", "La conférence de presse a duré une heure.")
                .with("tr-press", "tr", "Belediye başkanı konuştu", "Basın toplantısı bir saat sürdü.")
                .with("tr-papers", "tr", "Gazetelerde bugün", "Basın, sel haberine geniş yer verdi.")
                .with("en-paper", "en", "Editors meet", "The press was invited to the conference on fisheries.");

        assertThat(archive.ask("\"conférence de presse\"")).contains("fr-press", "tr-press")
                .doesNotContain("tr-papers");
    }

    @Test
    void aPhraseThatStandsNowhereLeavesNothingOut() throws IOException {
        assertThat(archive.ask("flood -\"dam bridge\"")).contains("en-flood", "fr-flood", "tr-flood");
        assertThat(archive.ask("Tokayev -\"first shipment\"")).containsExactly("fr-wheat");
    }

    @Test
    void whatAMinusStandsBeforeIsLeftOut() throws IOException {
        assertThat(archive.ask("flood -dam")).isEmpty();
        assertThat(archive.ask("Tokat -shipment")).hasSize(3);
        assertThat(archive.ask("-shipment")).isEmpty();
    }

    @Test
    void eitherOfTwoIsEnough() throws IOException {
        assertThat(archive.ask("Tokayev OR bread")).contains("en-wheat", "fr-wheat", "tr-bread");
    }

    @Test
    void wordsMayBeCutOrMisspelt() throws IOException {
        assertThat(archive.ask("protes*")).containsExactlyInAnyOrder("tr-bread", "es-bread");
        assertThat(archive.ask("shipmant~")).containsExactly("en-wheat");
        assertThat(archive.ask("*")).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "the", "\"", "((", "AND OR NOT", "field:", "-", "\"\"", "*:*", "a~ *b", "::",
            "🐟"})
    void noQuestionIsAnError(String question) throws IOException {
        assertThat(archive.ask(question)).isNotNull();
    }

    @Test
    void aDispatchInAnotherLanguageIsFoundByItsWordsAsTheyStand() throws IOException {
        assertThat(archive.ask("Sfax")).containsExactly("es-bread");
        assertThat(archive.ask("precio del pan")).contains("es-bread");
    }

    @Test
    void aHeadlineIsAskedForByItsField() throws IOException {
        assertThat(archive.ask("headline:exports")).containsExactlyInAnyOrder("en-wheat", "fr-wheat");
        assertThat(archive.ask("headline:Tokayev")).isEmpty();
    }

    @Test
    void filtersNarrowDownWhoMayAnswer() throws IOException {
        archive.with("fr-lake", "fr-lake", "fr", new Origin.HumanTranslation("tr", List.of("Loïc Kerven"), null),
                Archive.header("Le lac de Tokat s'assèche", "2025-09-11T00:00:00Z"), "Le lac a disparu.");

        assertThat(archive.ids(Archive.request("Tokat", filter("--origin")))).containsExactly("fr-lake");
        assertThat(archive.ids(Archive.request("Tokat", filter("--translated-from")))).containsExactly("fr-lake");
        assertThat(archive.ids(Archive.request("Tokat", filter("--translator")))).containsExactly("fr-lake");
        assertThat(archive.ids(Archive.request("Tokat", filter("--until")))).containsExactly("fr-lake");
        assertThat(archive.ids(Archive.request("Tokat", filter("--since")))).hasSize(3).doesNotContain("fr-lake");
        assertThat(archive.ids(Archive.request("Tokat", filter("--in")))).containsExactlyInAnyOrder("fr-lake",
                "fr-flood");
        assertThat(archive.ask("translator:kerven *")).containsExactly("fr-lake");
    }

    private static Filter filter(String option) {
        Instant day = Instant.parse("2025-09-15T00:00:00Z");
        return switch (option) {
            case "--in" -> new Filter(Set.of("fr"), Set.of(), null, null, null, null, null, null, null);
            case "--origin" ->
                new Filter(Set.of(), Set.of("human-translation"), null, null, null, null, null, null, null);
            case "--translated-from" -> new Filter(Set.of(), Set.of(), "tr", null, null, null, null, null, null);
            case "--translator" -> new Filter(Set.of(), Set.of(), null, "loic kerven", null, null, null, null, null);
            case "--since" -> new Filter(Set.of(), Set.of(), null, null, null, null, null, day, null);
            case "--until" -> new Filter(Set.of(), Set.of(), null, null, null, null, null, null, day);
            default -> throw new IllegalArgumentException(option);
        };
    }

    @Test
    void aStoryIsOneHitWithAllItsVersions() throws IOException {
        archive.with("fr-mine", "mine", "fr", new Origin.Unattributed(), Archive.header("Une mine rouvre", null), "A.")
                .with("en-mine", "mine", "en", new Origin.Unattributed(), Archive.header("A mine reopens", null), "B.");
        SearchRequest byStory = new SearchRequest("mine", Language.ENGLISH, Filter.NONE, true, false, Order.SCORE, 0,
                10,
                Detail.SNIPPET);

        SearchResult result = archive.result(byStory);

        assertThat(result.hits()).hasSize(1);
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.exact()).isTrue();
        assertThat(result.hits().getFirst().versions()).extracting(Version::id).containsExactly("fr-mine", "en-mine");
    }

    @Test
    void aVersionInTheQuestionsLanguageTestifiesOfTheOthers() throws IOException {
        archive.with("en-quay", "en-quay", "en", new Origin.Unattributed(), Archive.header("Gull census", null),
                "Volunteers counted kittiwakes on the quay.")
                .with("fr-quay", "en-quay", "fr", new Origin.Unattributed(),
                        Archive.header("Mouettes recensées", null), "Des bénévoles ont compté des oiseaux sur le quai.")
                .with("fr-alone", "fr", "Mouettes au port",
                        "Des oiseaux dorment sur le quai, sur un autre quai aussi.");
        SearchRequest inFrench = new SearchRequest("kittiwakes quay", Language.ENGLISH, filter("--in"), true, true,
                Order.SCORE, 0, 10, Detail.EXPLANATION);

        SearchResult result = archive.result(inFrench);

        assertThat(result.hits()).extracting(hit -> hit.version().id()).containsExactly("fr-quay", "fr-alone");
        assertThat(result.hits().getFirst().explanation().getLast()).contains("a version in the question's language");
        assertThat(result.hits().getLast().explanation().getLast()).doesNotContain("version");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() throws IOException {
        for (int i = 0; i < 25; i++) {
            archive.with("en-match-" + i, "en", "Rugby match number " + i, "The rugby team won.");
        }
        List<String> whole = archive.ids(page(0, 25));
        List<String> pages = IntStream.range(0, 5).mapToObj(number -> page(5 * number, 5)).flatMap(it -> {
            try {
                return archive.ids(it).stream();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }).toList();

        assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates().hasSize(25);
    }

    @Test
    void aLongListBeginsAsAShortOne() throws IOException {
        for (int i = 0; i < 700; i++) {
            archive.with("en-gull-" + i, "gull-" + i, "en", new Origin.Unattributed(),
                    Archive.header("Gull number " + i, null), "A kittiwake".repeat(i % 3) + " was seen.")
                    .with("fr-gull-" + i, "gull-" + i, "fr", new Origin.Unattributed(),
                            Archive.header("Mouette n° " + i, null), "Elle a été vue. ".repeat(1 + i % 5));
        }
        List<String> whole = archive.ids(gulls(1_400));

        assertThat(archive.ids(gulls(20))).isEqualTo(whole.subList(0, 20));
        assertThat(archive.ids(gulls(1_150))).isEqualTo(whole.subList(0, 1_150));
    }

    private static SearchRequest gulls(int limit) {
        return new SearchRequest("gull kittiwake", Language.ENGLISH, Filter.NONE, true, true, Order.SCORE, 0, limit,
                Detail.ID);
    }

    private static SearchRequest page(int offset, int limit) {
        return new SearchRequest("rugby", Language.ENGLISH, Filter.NONE, true, true, Order.SCORE, offset, limit,
                Detail.ID);
    }

    @Test
    void theNewestComeFirstIfSoAsked() throws IOException {
        archive.with("en-old", "en-old", "en", new Origin.Unattributed(),
                Archive.header("Regatta in Tokat", "2024-01-01T00:00:00Z"), "A regatta.")
                .with("en-new", "en-new", "en", new Origin.Unattributed(),
                        Archive.header("Sailing", "2026-01-01T00:00:00Z"), "One regatta was held.");
        SearchRequest byDate = new SearchRequest("regatta", Language.ENGLISH, Filter.NONE, true, true, Order.DATE, 0,
                10,
                Detail.ID);

        assertThat(archive.ids(byDate)).containsExactly("en-new", "en-old");
    }

    @Test
    void whatIsRecentComesFirstAmongEquals() throws IOException {
        for (String year : List.of("2023", "2026", "2024")) {
            archive.with("en-" + year, "en-" + year, "en", new Origin.Unattributed(),
                    Archive.header("Regatta in Tokat", year + "-01-01T00:00:00Z"), "The regatta of " + year + ".");
        }
        SearchRequest recent = new SearchRequest("regatta", Language.ENGLISH, Filter.NONE, true, true, Order.RECENT, 0,
                10, Detail.ID);

        assertThat(archive.ids(recent)).containsExactly("en-2026", "en-2024", "en-2023");
    }

    @Test
    void answersAreCountedByWhatTheyHaveInCommon() throws IOException {
        Origin translation = new Origin.HumanTranslation("tr", List.of("Loïc Kerven", "Ysée Moal"), null);
        Header header = new Header("Kayak race", List.of(), "Sinop", List.of(), "LHA",
                Instant.parse("2025-08-31T22:00:00Z"));
        archive.with("en-kayak", "en-kayak", "en", translation, header, "A kayak race was held.")
                .with("en-canoe", "en", "Canoe race", "A canoe, and no kayak.");

        try (DispatchSearch search = archive.open()) {
            Map<Facet, Map<String, Long>> counts = search.counts(Archive.request("kayak", Filter.NONE));

            assertThat(counts.get(Facet.LANGUAGE)).isEqualTo(Map.of("en", 2L));
            assertThat(counts.get(Facet.ORIGIN)).isEqualTo(Map.of("human-translation", 1L, "unattributed", 1L));
            assertThat(counts.get(Facet.TRANSLATOR)).isEqualTo(Map.of("Loïc Kerven", 1L, "Ysée Moal", 1L, "-", 1L));
            assertThat(counts.get(Facet.PLACE)).isEqualTo(Map.of("Sinop", 1L, "-", 1L));
            assertThat(counts.get(Facet.MONTH)).isEqualTo(Map.of("2025-08", 1L, "2025-09", 1L));
        }
    }

    @Test
    void aDispatchThatWasReplacedIsCountedOnce() throws IOException {
        archive.with("en-kayak", "en", "Kayak race", "A kayak race was held.").open().close();
        archive.with("en-canoe", "en", "Canoe race", "A canoe, and no kayak."); // both are written again

        try (DispatchSearch search = archive.open()) {
            assertThat(search.counts(Archive.request("kayak", Filter.NONE)).get(Facet.LANGUAGE))
                    .isEqualTo(Map.of("en", 2L));
            assertThat(search.counts(Facet.FORMAT).values()).containsExactly(search.stories().count());
        }
    }

    @Test
    void aWordThatNobodyKnowsIsAnsweredWithOneThatIsSpeltLikeIt() throws IOException {
        archive.with("fr-spéléo", "fr", "Cinq spéléologues remontés", "Les spéléologues sont sains et saufs.");

        assertThat(archive.result(Archive.request("spéléolgues blessés", Filter.NONE)).suggestion())
                .isEqualTo("spéléologues blessés");
        assertThat(archive.result(Archive.request("spéléologues blessés", Filter.NONE)).suggestion()).isNull();
    }

    @Test
    void theSnippetShowsTheAnswerInTheDispatchsOwnLanguage() throws IOException {
        Hit hit = archive.result(Archive.request("dam opened", new Filter(Set.of("fr"), Set.of(), null, null, null,
                null, null, null, null))).hits().getFirst();

        assertThat(hit.snippet().text()).isEqualTo("Le barrage sur le Yeşilırmak a été ouvert dans la nuit.");
        assertThat(hit.snippet().highlights()).extracting(span -> span.in(hit.snippet().text())).contains("barrage");
        assertThat(hit.matches()).containsEntry("dam", "barrage");
    }

    @Test
    void anExplanationTellsWhatEachWordBecameAndGave() throws IOException {
        SearchResult result = archive.result(Archive.request("dam", Filter.NONE));

        assertThat(result.renderings()).anySatisfy(line -> assertThat(line).contains("dam", "barrage", "baraj"));
        assertThat(result.hits().getFirst().explanation()).hasSizeGreaterThan(1);
    }
}
