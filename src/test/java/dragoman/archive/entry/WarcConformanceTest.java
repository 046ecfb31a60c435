package dragoman.archive.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.Drop;
import dragoman.archive.JournalEntry.Acceptance;
import dragoman.archive.JournalEntry.Rejection;
import dragoman.archive.JournalEntry.Repetition;
import dragoman.archive.JournalReader;
import dragoman.archive.ResponseHead;
import dragoman.archive.SampleEntries;
import dragoman.archive.journal.JournalFixture;
import dragoman.archive.journal.Journals;
import dragoman.archive.warc.JournalRecord;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HeaderValidator;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

/** What jwarc, which knows nothing of dispatches, makes of a journal's file. */
class WarcConformanceTest {
    private static final Acceptance ACCEPTANCE = new Acceptance(
            new Drop("désk/gece vapuru.txt", "(dev=801,ino=77)", SampleEntries.RECEIVED),
            "Gece vapuru onaylandı".getBytes(StandardCharsets.UTF_8),
            List.of(SampleEntries.ferry(), SampleEntries.bare("B2", "Kısa haber.")));

    @TempDir
    Path dir;

    private JournalFixture journal;

    @BeforeEach
    void write() throws IOException {
        journal = new JournalFixture(dir);
        journal.write(ACCEPTANCE, new Repetition(SampleEntries.drop("again.txt"), "B2"),
                new Rejection(SampleEntries.drop("photo.jpg"),
                        new Problem(ProblemCode.P004, "photo.jpg", "a picture")),
                SampleEntries.translation());
    }

    private WarcReader reader() throws IOException {
        WarcReader reader = new WarcReader(journal.file(0));
        reader.calculateBlockDigest();
        reader.onWarning(warning -> {
            throw new AssertionError(warning);
        });
        return reader;
    }

    private <R extends WarcRecord> R record(int index, Class<R> type) throws IOException {
        WarcReader reader = reader();
        for (int i = 0; i < index; i++) {
            reader.next();
        }
        return type.cast(reader.next().orElseThrow());
    }

    @Test
    void everyRecordIsValidWarcAndFitsItsDigest() throws IOException {
        HeaderValidator standard = HeaderValidator.warc_1_1();
        List<Class<?>> types = new ArrayList<>();
        try (WarcReader reader = reader()) {
            assertThat(reader.compression()).isEqualTo(WarcCompression.GZIP);
            for (WarcRecord record : reader) {
                types.add(record.getClass());
                assertThat(record.version()).isEqualTo(MessageVersion.WARC_1_1);
                assertThat(standard.validate(record.headers())).isEmpty();
                record.body().consume();
                assertThat(record.calculatedBlockDigest()).isPresent().isEqualTo(record.blockDigest());
            }
        }
        assertThat(types).containsExactly(Warcinfo.class, WarcResource.class, WarcMetadata.class, WarcMetadata.class,
                WarcRevisit.class, WarcMetadata.class, WarcConversion.class, WarcMetadata.class);
    }

    @Test
    void everyRecordBeginsWhereAMemberBegins() throws IOException {
        List<Long> starts = new ArrayList<>();
        try (WarcReader reader = reader()) {
            while (reader.next().isPresent()) {
                starts.add(reader.position());
            }
        }
        assertThat(starts).contains(journal.read().get(0).start().offset(), journal.read().get(1).start().offset());
        byte[] file = journal.newestBytes();
        assertThat(starts)
                .allMatch(start -> file[start.intValue()] == 0x1f && file[start.intValue() + 1] == (byte) 0x8b);
    }

    @Test
    void theFileSaysWhatItIs() throws IOException {
        Warcinfo info = record(0, Warcinfo.class);

        assertThat(info.filename()).contains(journal.files().getFirst());
        assertThat(info.fields().sole("format")).contains("WARC File Format 1.1");
        assertThat(info.fields().sole("software")).hasValueSatisfying(name -> assertThat(name).startsWith("dragoman"));
        assertThat(info.fields().map()).containsKeys(JournalRecord.GROUP, EntryRecords.FILE_KEY);
    }

    @Test
    void theResourceIsTheBytesAsReceived() throws IOException {
        WarcResource resource = record(1, WarcResource.class);

        assertThat(resource.target()).isEqualTo("urn:dragoman:drop:d%C3%A9sk%2Fgece%20vapuru.txt");
        assertThat(resource.date()).isEqualTo(SampleEntries.RECEIVED);
        assertThat(resource.payloadDigest()).isEqualTo(resource.blockDigest());
        assertThat(resource.headers().sole("Dragoman-Group")).contains("3");
        assertThat(resource.headers().sole("Dragoman-File-Key")).contains("%28dev%3D801%2Cino%3D77%29");
        assertThat(resource.body().stream().readAllBytes()).isEqualTo(ACCEPTANCE.bytes());
    }

    @Test
    void whatWasFetchedIsAResponseThatAnyToolCanPlayBack() throws IOException {
        byte[] feed = "<rss><channel/></rss>".getBytes(StandardCharsets.UTF_8);
        ResponseHead head = new ResponseHead("HTTP/1.1 200 OK",
                List.of("Content-Type: application/rss+xml; charset=utf-8", "X-Archive-Orig-Content-Encoding: gzip",
                        "Content-Length: " + feed.length));
        journal.write(new Acceptance(new Drop("https://news.example/rss.xml", null, SampleEntries.RECEIVED, head), feed,
                List.of(SampleEntries.bare("C3", "Le bac repart."))));
        WarcResponse response = record(8, WarcResponse.class);

        assertThat(response.target()).isEqualTo("https://news.example/rss.xml");
        assertThat(response.http().status()).isEqualTo(200);
        assertThat(response.http().contentType().toString()).isEqualTo("application/rss+xml;charset=utf-8");
        assertThat(response.payloadDigest()).hasValue(new WarcDigest(JournalRecord.digest(feed)));
        assertThat(response.http().body().stream().readAllBytes()).isEqualTo(feed);
        assertThat(record(9, WarcMetadata.class).concurrentTo()).containsExactly(response.id());
    }

    @Test
    void theMetadataBelongToTheResource() throws IOException {
        URI resource = record(1, WarcResource.class).id();
        WarcMetadata metadata = record(2, WarcMetadata.class);

        assertThat(metadata.concurrentTo()).containsExactly(resource);
        assertThat(record(3, WarcMetadata.class).concurrentTo()).containsExactly(resource);
        assertThat(metadata.target()).isEqualTo("urn:dragoman:dispatch:FR7K2M9Q4T6W8X0Z1B3D");
        assertThat(metadata.contentType().toString()).isEqualTo("application/ld+json");
        assertThat(DispatchJsonLd.read(Json.tree(metadata.body().stream().readAllBytes())))
                .isEqualTo(SampleEntries.ferry());
    }

    @Test
    void aRepetitionIsARevisitOfTheDispatchThatIsHeld() throws IOException {
        WarcRevisit revisit = record(4, WarcRevisit.class);

        assertThat(revisit.target()).isEqualTo("urn:dragoman:drop:again.txt");
        assertThat(revisit.profile()).hasToString("urn:dragoman:revisit:same-dispatch");
        assertThat(revisit.refersToTargetURI()).contains(URI.create("urn:dragoman:dispatch:B2"));
    }

    @Test
    void aRejectionIsMetadataOfTheDrop() throws IOException {
        WarcMetadata rejection = record(5, WarcMetadata.class);

        assertThat(rejection.target()).isEqualTo("urn:dragoman:drop:photo.jpg");
        assertThat(rejection.contentType().toString()).isEqualTo("application/json");
        assertThat(new String(rejection.body().stream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"code\":\"P004\",\"place\":\"photo.jpg\",\"detail\":\"a picture\"}");
    }

    @Test
    void aMachineTranslationIsAConversionOfTheRecordItWasMadeOf() throws IOException {
        WarcConversion conversion = record(6, WarcConversion.class);

        assertThat(conversion.refersTo()).contains(URI.create("urn:uuid:00000000-0000-4000-8000-00000000000e"));
        assertThat(conversion.target()).isEqualTo("urn:dragoman:drop:ferry.txt");
        assertThat(conversion.contentType().base().toString()).isEqualTo("text/plain");
        assertThat(conversion.body().stream().readAllBytes()).isEqualTo(SampleEntries.translation().bytes());
        assertThat(record(7, WarcMetadata.class).concurrentTo()).containsExactly(conversion.id());
    }

    @Test
    void theRecordThatOthersReferToIsToldByItsPlace() throws IOException {
        JournalReader reader = Journals.read(dir);

        assertThat(reader.recordId(journal.read().getFirst().start()))
                .isEqualTo(record(1, WarcResource.class).id().toString());
    }
}
