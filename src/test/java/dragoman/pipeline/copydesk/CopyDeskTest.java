package dragoman.pipeline.copydesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.language.LanguageIdentifiers;
import dragoman.model.Header;
import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.TextSpan;
import dragoman.provenance.Attributors;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import dragoman.read.any.Readers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyDeskTest {
    private static final String TEXT = "Le bac de nuit reprend son service entre les deux rives du fleuve.";
    private static final Metadata.Reference ORIGINAL = new Metadata.Reference("irel:translatedFrom", "urn:nwd:1",
            "tr-TR");
    private static final Metadata.Contributor TRANSLATOR = new Metadata.Contributor("Léa Vasseron",
            "ctrol:translator");

    @Test
    void takesAFormatsWordForATranslationWhereTheTextSaysNothing() {
        assertThat(origin(TEXT, List.of(TRANSLATOR), List.of(ORIGINAL)))
                .isEqualTo(new Origin.HumanTranslation("tr", List.of("Léa Vasseron"), null));
        assertThat(origin(TEXT, List.of(TRANSLATOR), List.of()))
                .isEqualTo(new Origin.HumanTranslation(null, List.of("Léa Vasseron"), null));
    }

    @Test
    void takesATextsOwnWordBeforeThatOfItsFormat() {
        Origin origin = origin("* Traduit de l'anglais par Aylin Kor", List.of(TRANSLATOR), List.of(ORIGINAL));

        assertThat(origin).isInstanceOfSatisfying(Origin.HumanTranslation.class, it -> {
            assertThat(it.sourceLanguage()).isEqualTo("en");
            assertThat(it.translators()).containsExactly("Aylin Kor");
        });
    }

    @Test
    void anEditorOrARelatedItemMakesNoTranslation() {
        assertThat(origin(TEXT, List.of(new Metadata.Contributor("Aylin Kor", "ctrol:editor")),
                List.of(new Metadata.Reference("irel:seeAlso", "urn:nwd:2", "en"))))
                .isEqualTo(new Origin.Unattributed());
    }

    @Test
    void aFileCameWhenItWasLastWrittenAndNeverAfterNow() {
        Clock noon = Clock.fixed(Instant.parse("2025-11-07T09:00:00Z"), ZoneId.of("Europe/Istanbul"));
        CopyDesk desk = new CopyDesk(Readers.shipped(1000), LanguageIdentifiers.open(), Attributors.open(), noon);
        byte[] text = "ORVENNE, mercredi (AFX) – Le phare d'Orvenne s'est éteint.".getBytes(UTF_8);

        assertThat(published(desk.inspect("a", text, Instant.parse("2025-11-02T09:00:00Z"))))
                .isEqualTo("2025-10-29T00:00:00Z");
        assertThat(published(desk.inspect("a", text, Instant.parse("2026-11-07T09:00:00Z"))))
                .isEqualTo("2025-11-05T00:00:00Z");
        assertThat(published(desk.inspect("a", text, null))).isEqualTo("2025-11-05T00:00:00Z");
        assertThat(published(desk.inspect(Incoming.of("a", text)))).isEqualTo("2025-11-05T00:00:00Z");
    }

    private static @Nullable Instant published(CopyDesk.Inspection inspection) {
        return ((CopyDesk.Inspection.Dispatches) inspection).dispatches().getFirst().header().published();
    }

    private static Origin origin(String last, List<Metadata.Contributor> contributors,
            List<Metadata.Reference> references) {
        String text = TEXT + "\n" + last;
        Metadata metadata = new Metadata(null, null, null, null, List.of(), contributors, references, null, null,
                null);
        Item item = new Item("made-up", "UTF-8", metadata, "fr",
                new Header(null, List.of(), null, List.of(), null, null), text,
                List.of(new TextSpan(0, TEXT.length()), new TextSpan(TEXT.length() + 1, text.length())), List.of());
        CopyDesk desk = new CopyDesk(new Fixed(item), LanguageIdentifiers.open(), Attributors.open());
        return ((CopyDesk.Inspection.Dispatches) desk.inspect(Incoming.of("a", new byte[0]))).dispatches().getFirst()
                .origin();
    }

    /** Reads the same item from anything. */
    private record Fixed(Item item) implements DispatchReader {
        @Override
        public String format() {
            return "made-up";
        }

        @Override
        public boolean recognises(Incoming incoming) {
            return true;
        }

        @Override
        public Reading read(Incoming incoming) {
            return new Reading.Items(List.of(item));
        }
    }
}
