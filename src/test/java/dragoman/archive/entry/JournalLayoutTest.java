package dragoman.archive.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.Drop;
import dragoman.archive.JournalEntry;
import dragoman.archive.JournalEntry.Acceptance;
import dragoman.archive.SampleEntries;
import dragoman.archive.warc.JournalRecord;
import dragoman.model.Completeness;
import dragoman.model.Credit;
import dragoman.model.CreditLine;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.Role;
import dragoman.model.TextSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/reference/journal-layout.md true. */
class JournalLayoutTest {
    private static final Path PAGE = Path.of("docs/reference/journal-layout.md");

    private static Acceptance example() {
        String text = """
                Le conseil du port approuve le bac de nuit
                NWD / Orvenne / Maren Oddleigh
                La liaison ouvrira en mai.
                * Traduit de l'anglais par Léa Vasseron""";
        CreditLine line = new CreditLine("* Traduit de l'anglais par Léa Vasseron", new TextSpan(101, 140),
                List.of(new Credit(Role.TRANSLATION, List.of("Léa Vasseron"))));
        Dispatch dispatch = new Dispatch("FR7K2M9Q4T6W8X0Z1B3D", "wire-text", "UTF-8", "fr",
                new Header("Le conseil du port approuve le bac de nuit", List.of(), "Orvenne",
                        List.of("Maren Oddleigh"), "NWD", null),
                Metadata.NONE, text, List.of(new TextSpan(74, 100)),
                new Origin.HumanTranslation("en", List.of("Léa Vasseron"), line),
                Completeness.FULL, List.of());
        assertThat(dispatch.body()).containsExactly("La liaison ouvrira en mai.");
        assertThat(line.span().in(text)).isEqualTo(line.text());
        return new Acceptance(
                new Drop("nuit/bac n°4.txt", "(dev=fe01,ino=77)", Instant.parse("2026-03-01T08:15:30.123Z")),
                text.getBytes(StandardCharsets.UTF_8), List.of(dispatch));
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static EntryRecords records() {
        Iterator<UUID> ids = Stream.iterate(1L, id -> id + 1).map(id -> new UUID(0x4000L, 0x8000000000000000L | id))
                .iterator();
        return new EntryRecords(ids::next);
    }

    private static String text(JournalRecord record) {
        return new String(record.toBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").stripTrailing();
    }

    @Test
    void theExampleIsWhatTheJournalWrites() throws IOException {
        String example = String.join("\n\n\n",
                records().write(example()).stream().map(JournalLayoutTest::text).toList());

        assertThat(page()).contains("```\n" + example + "\n```");
    }

    @Test
    void theConversionIsWhatTheJournalWrites() throws IOException {
        List<JournalRecord> group = records().write(SampleEntries.translation());
        String metadata = new String(group.getLast().block(), StandardCharsets.UTF_8);

        assertThat(page()).contains("```\n" + text(group.getFirst()) + "\n```",
                "```json\n" + metadata.substring(metadata.indexOf("\"dragoman:conversion\":{\"original\""),
                        metadata.length() - 1) + "\n```");
    }

    @Test
    void theTieIsWhatTheJournalWrites() throws IOException {
        JournalRecord tie = records().write(new JournalEntry.Tied(SampleEntries.decision())).getFirst();

        assertThat(page()).contains("```\n" + text(tie) + "\n```");
    }

    @Test
    void theWarcinfoIsWhatTheJournalWrites() throws IOException {
        JournalRecord warcinfo = records().warcinfo("a.warc.gz", SampleEntries.RECEIVED);
        String fields = new String(warcinfo.block(), StandardCharsets.UTF_8).replace("\r\n", "\n");

        assertThat(page()).contains("```\n" + fields + "```");
    }

    @Test
    void thePageIsShort() throws IOException {
        assertThat(page().lines()).hasSizeLessThanOrEqualTo(180);
    }
}
