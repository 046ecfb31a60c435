package dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.language.LanguageIdentifiers;
import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import dragoman.model.Evidence;
import dragoman.model.Header;
import dragoman.model.Incoming;
import dragoman.model.Link;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.Revision;
import dragoman.model.TextSpan;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.provenance.Attributors;
import dragoman.read.any.Readers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryWritersTest {
    private static final Instant DAY = Instant.parse("2025-09-12T08:00:00Z");
    private static final Dispatch ENGLISH = dispatch("en", "5 < 6 & more: harbour of Oskelund closed",
            new Metadata(new Metadata.SourceId("urn:newsml:lha.example:port", "4"), "port-crane", 2, DAY,
                    List.of(new Metadata.Subject("medtop:04000000", "economy"),
                            new Metadata.Subject("https://lha.example/ports", null)),
                    List.of(), List.of(), Metadata.Status.WITHHELD, null, "Check the name of the crane driver."),
            new Origin.Original(null), "A crane fell into the water\u0001 of Oskelund on Wednesday, the port said.");
    private static final Dispatch EARLIER = dispatch("en0", "Harbour of Oskelund closed", Metadata.NONE,
            new Origin.Unattributed(), "A crane fell into the water of Oskelund.");
    private static final Dispatch TURKISH = dispatch("tr", "Oskelund limanı kapatıldı", Metadata.NONE,
            new Origin.MachineTranslation("en", "Çevirgeç 3", null),
            "Liman idaresi, çarşamba günü Oskelund'da bir vincin suya düştüğünü bildirdi.");
    private static final ExportedStory STORY = new ExportedStory("en0",
            List.of(received(EARLIER), received(ENGLISH), received(TURKISH)),
            List.of(new Link("tr", "en", Link.Direction.STATED, new Evidence.Inferred(0.97, new TreeMap<>())),
                    new Link("fr", "gone", Link.Direction.UNKNOWN, new Evidence.Declared("x"))),
            List.of(new Revision("en", "en0", Revision.Kind.UPDATE)));

    private final CopyDesk desk = new CopyDesk(Readers.shipped(1 << 20), LanguageIdentifiers.open(),
            Attributors.open());

    private static ExportedStory.Version received(Dispatch dispatch) {
        return new ExportedStory.Version(dispatch, DAY);
    }

    private static Dispatch dispatch(String id, String headline, Metadata metadata, Origin origin, String body) {
        String text = headline + "\n" + body;
        return new Dispatch(id, "wire-text", "UTF-8", id.substring(0, 2),
                new Header(headline, List.of("A summary of it"), null, List.of("Tilda Marsvik", "Odo Hale"), null,
                        null),
                metadata, text, List.of(new TextSpan(headline.length() + 1, text.length())), origin,
                Completeness.FULL, List.of());
    }

    private static String written(StoryFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StoryWriters.of(format, DAY).write(STORY, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<Dispatch> readBack(StoryFormat format) throws IOException {
        byte[] bytes = written(format).getBytes(StandardCharsets.UTF_8);
        return ((CopyDesk.Inspection.Dispatches) desk.inspect(Incoming.of("story", bytes))).dispatches();
    }

    @ParameterizedTest
    @EnumSource(value = StoryFormat.class, names = {"NEWSML_G2", "NINJS"})
    void whatWasDeclaredIsReadBack(StoryFormat format) throws IOException {
        Dispatch english = readBack(format).get(1);

        assertThat(english.language()).isEqualTo("en");
        assertThat(english.header().headline()).isEqualTo(ENGLISH.header().headline());
        assertThat(english.header().summary()).isEqualTo(ENGLISH.header().summary());
        assertThat(english.header().authors()).isEqualTo(ENGLISH.header().authors());
        assertThat(english.body())
                .containsExactly("A crane fell into the water of Oskelund on Wednesday, the port said.");
        assertThat(english.metadata().sourceId()).isEqualTo(ENGLISH.metadata().sourceId());
        assertThat(english.metadata().slug()).isEqualTo("port-crane");
        assertThat(english.metadata().urgency()).isEqualTo(2);
        assertThat(english.metadata().embargoedUntil()).isEqualTo(DAY);
        assertThat(english.metadata().status()).isEqualTo(Metadata.Status.WITHHELD);
        assertThat(english.metadata().subjects()).isEqualTo(ENGLISH.metadata().subjects());
        assertThat(english.metadata().note()).isEqualTo(ENGLISH.metadata().note());
        assertThat(english.metadata().references()).singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo("urn:dragoman:dispatch:en0"));
    }

    @ParameterizedTest
    @EnumSource(value = StoryFormat.class, names = {"NEWSML_G2", "NINJS"})
    void aMachinesWorkIsNotReadBackAsAPersons(StoryFormat format) throws IOException {
        Dispatch turkish = readBack(format).get(2);

        assertThat(turkish.origin()).isNotInstanceOf(Origin.HumanTranslation.class);
        assertThat(turkish.metadata().references()).singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo("urn:newsml:lha.example:port"));
    }

    @Test
    void jsonLdTellsMachinesAndRevisionsInTheWordsOfProvO() throws IOException {
        assertThat(written(StoryFormat.JSONLD)).contains("\"prov:wasRevisionOf\"", "\"prov:SoftwareAgent\"",
                "\"name\" : \"Çevirgeç 3\"", "\"dragoman:probability\" : 0.97").doesNotContain("translationOfWork");
    }

    @Test
    void formatsGoByTheirNames() {
        assertThat(StoryFormat.of("newsml-g2")).contains(StoryFormat.NEWSML_G2);
        assertThat(StoryFormat.of("NINJS")).isEmpty();
    }
}
