package dragoman.language;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
    private static final LanguageIdentifier LANGUAGES = LanguageIdentifiers.open();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "tr"})
    void tellsTheLanguageOfAHeadline(String language) {
        List<Sample> headlines = Sample.ours("headline", language);
        assertRight(.97, headlines, Sample::text);
        assertRight(.97, headlines, Sample::capitals);
        assertRight(.95, headlines, Sample::withoutAccents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "tr"})
    void tellsTheLanguageOfASentence(String language) {
        List<Sample> sentences = Sample.ours("sentence", language);
        assertRight(.95, sentences, Sample::text);
        assertRight(.95, sentences, Sample::capitals);
        assertRight(.95, sentences, Sample::withoutAccents);
    }

    @ParameterizedTest
    @MethodSource("dispatches")
    void tellsTheLanguageOfADispatch(Sample dispatch) {
        assertRight(1, List.of(dispatch), Sample::text);
        assertRight(1, List.of(dispatch), Sample::capitals);
        assertRight(1, List.of(dispatch), Sample::withoutAccents);
    }

    @Test
    void takesALineInAnotherLanguageForNoneOfOurs() {
        assertRight(.93, Sample.others(), Sample::text);
    }

    @Test
    void takesATextInAnotherLanguageForNoneOfOurs() {
        Sample.others().stream().collect(groupingBy(Sample::language, mapping(Sample::text, joining("\n"))))
                .forEach((language, text) -> assertThat(LANGUAGES.identify(text, null)).as(language).isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            IRAK SINIRINDA ISINMA SORUNU                      | tr
            İŞÇİLER İZMİR’DE GREVİ BIRAKTI                    | tr
            Bugun Istanbul'da yagmur bekleniyor               | tr
            AB'ye üyelik müzakereleri                         | tr
            ABD'nin 2023'te 4,1 milyon ton pirinç ithalatı    | tr
            L’ÉTAT D’URGENCE PROLONGÉ À NOUMÉA                | fr
            Le gouvernement a decide de reporter la reforme   | fr
            Barış Akgün chante Yunus Emre à l'Olympia         | fr
            Aujourd'hui, grève                                | fr
            FIRE IN ISTANBUL PORT UNDER CONTROL               | en
            Şırnak and Muş: governor's offices reopen         | en
            São Tomé and Príncipe elects its first woman leader | en
            """)
    void seesThroughCapitalsMissingAccentsAndForeignNames(String text, String language) {
        assertThat(LANGUAGES.identify(text, null)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Bakıda keçirilən sammitdə iki ölkə arasında saziş imzalanıb", // Azerbaijani, not Turkish
            "Türkmenistanyň Prezidenti täze kanuna gol çekdi", // Turkmen, not Turkish
            "El govern de Catalunya aprova els pressupostos", // Catalan, not French
            "Lo govèrn a decidit de barrar la centrala", // Occitan, not French
            "Il presidente del Consiglio a Parigi", "El presidente francés, de visita en Quito", "12.30 - 14.45", "",
            "Сводка погоды: le matin, дождь и ветер, днём местами гроза"})
    void fallsIntoNoTrap(String text) {
        assertThat(LANGUAGES.identify(text, null)).isNull();
    }

    @Test
    void isNotMisledByQuotations() {
        String turkish = """
                Grönland Başbakanı Malik Josefsen, adanın satılık olmadığını bir kez daha söyledi.
                Josefsen, Nuuk'ta düzenlediği basın toplantısında gazetecilerin sorularını yanıtladı.
                “We are not for sale, and we will not be for sale as long as I have a voice in this house,” dedi.
                Danimarka'dan gelen heyet ise görüşmelerin yarın da süreceğini bildirdi.
                """;
        String french = """
                Le président géorgien a pris la parole dans sa langue devant l'Assemblée, puis en russe.
                « Мы никому не угрожаем и никого не боимся », a-t-il lancé, avant de quitter la tribune.
                Les députés ont applaudi, mais plusieurs d'entre eux étaient déjà sortis de la salle.
                """;
        assertThat(LANGUAGES.identify(turkish, null)).isEqualTo("tr");
        assertThat(LANGUAGES.identify(french, null)).isEqualTo("fr");
    }

    @ParameterizedTest
    @CsvSource({"en", "tr", "es"})
    void takesTheDeclaredLanguageOfAShortText(String declared) {
        assertThat(LANGUAGES.identify("Grève des cheminots lundi", declared)).isEqualTo(declared);
        assertThat(LANGUAGES.identify("", declared)).isEqualTo(declared);
    }

    @ParameterizedTest
    @CsvSource({"en", "fr", "tr", "es", "ar"})
    void letsAClearTextContradict(String declared) {
        assertThat(
                LANGUAGES.identify("Le préfet a annoncé que les écoles de la région resteront fermées jusqu'à lundi.",
                        declared))
                .isEqualTo("fr");
    }

    @ParameterizedTest
    @CsvSource({"en", "fr", "tr"})
    void takesAClearTextInAnotherLanguageForNoneOfOursWhateverIsDeclared(String declared) {
        assertThat(LANGUAGES.identify("El gobierno aprobó el miércoles una nueva ley para proteger los humedales.",
                declared)).isNull();
    }

    @Test
    void keepsADeclarationThatTheTextDoesNotClearlyContradict() {
        String results = "1. Pogorelec (Kranj) 4h12:07 2. Van Acker (Gent) 4h12:31 3. Evensen (Bergen) 4h13:02";
        assertThat(LANGUAGES.identify(results, "tr")).isEqualTo("tr");
        assertThat(LANGUAGES.identify(results, "sl")).isEqualTo("sl");
        assertThat(LANGUAGES.identify("Guvernul a adoptat miercuri o nouă lege pentru zonele umede.", "ro"))
                .isEqualTo("ro");
    }

    @ParameterizedTest
    @CsvSource({"fr-CA, fr", "FR_ca, fr", "pt-BR, pt", "und, ", "French (France), "})
    void readsADeclarationAsALanguageTag(String declared, @Nullable String language) {
        assertThat(LANGUAGES.identify("", declared)).isEqualTo(language);
    }

    @Test
    void servesSeveralThreads() {
        List<String> texts = Stream.concat(Sample.ours().stream(), Sample.others().stream()).map(Sample::text).toList();
        assertThat(texts.parallelStream().map(text -> "" + LANGUAGES.identify(text, null)).toList())
                .isEqualTo(texts.stream().map(text -> "" + LANGUAGES.identify(text, null)).toList());
    }

    static List<Sample> dispatches() throws IOException {
        return Sample.demo();
    }

    private static void assertRight(double share, List<Sample> samples, Function<Sample, String> variant) {
        List<String> wrong = samples.stream()
                .filter(sample -> !Objects.equals(LANGUAGES.identify(variant.apply(sample), null), sample.expected()))
                .map(variant).toList();
        assertThat(samples).isNotEmpty();
        assertThat(1 - (double) wrong.size() / samples.size()).as("wrong: %s", wrong).isGreaterThanOrEqualTo(share);
    }
}
