package dragoman.archive;

import dragoman.archive.JournalEntry.Acceptance;
import dragoman.archive.JournalEntry.Rejection;
import dragoman.archive.JournalEntry.Repetition;
import dragoman.model.Completeness;
import dragoman.model.Conversion;
import dragoman.model.Credit;
import dragoman.model.CreditLine;
import dragoman.model.Decision;
import dragoman.model.Dispatch;
import dragoman.model.Evidence;
import dragoman.model.Header;
import dragoman.model.Link;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.Revision;
import dragoman.model.Role;
import dragoman.model.TextSpan;
import dragoman.model.Tie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Drops, dispatches and entries for the tests. */
public final class SampleEntries {
    public static final Instant RECEIVED = Instant.parse("2026-03-01T08:15:30.123Z");

    private SampleEntries() {
    }

    public static Drop drop(String name) {
        return new Drop(name, null, RECEIVED);
    }

    /** A whole dispatch with every part that a French translation can have. */
    public static Dispatch ferry() {
        String headline = "Le conseil du port approuve le bac de nuit";
        String first = "Le conseil du port a approuvé jeudi une liaison de nuit entre les deux rives.";
        String second = "« Les boulangers n'attendront plus l'aube », a déclaré l'échevine Maëlle Torvic.";
        String credit = "* Traduit de l'anglais par Léa Vasseron";
        String text = String.join("\n", headline, first, second, credit);
        return new Dispatch("FR7K2M9Q4T6W8X0Z1B3D", "wire-text", "windows-1252", "fr",
                new Header(headline, List.of("La liaison ouvrira en mai", "Le billet coûtera deux couronnes"),
                        "Orvenne",
                        List.of("Maren Oddleigh", "İlkay Çıtıroğlu"), "NWD", Instant.parse("2026-02-28T22:40:00Z")),
                declared(), text, List.of(span(text, first), span(text, second)),
                new Origin.HumanTranslation("en", List.of("Léa Vasseron"),
                        new CreditLine(credit, span(text, credit),
                                List.of(new Credit(Role.TRANSLATION, List.of("Léa Vasseron")),
                                        new Credit(Role.EDITING, List.of())))),
                Completeness.ABRIDGED,
                List.of(new Problem(ProblemCode.P010, "byte 17", "the charset was taken for windows-1252")));
    }

    /** Everything that a format can declare. */
    private static Metadata declared() {
        return new Metadata(new Metadata.SourceId("urn:newsml:nwd.example:20260228:bac", "3"), "port-bac", 4,
                Instant.parse("2026-03-01T05:00:00Z"),
                List.of(new Metadata.Subject("medtop:20000337", "transport"), new Metadata.Subject(null, "Orvenne")),
                List.of(new Metadata.Contributor("Léa Vasseron", "ctrol:translator"),
                        new Metadata.Contributor("Aylin Kor", null)),
                List.of(new Metadata.Reference("irel:translatedFrom", "urn:newsml:nwd.example:20260228:ferry", "en"),
                        new Metadata.Reference(null, "urn:newsml:nwd.example:20260227:quai", null)),
                Metadata.Status.USABLE, "sig:update", "Remplace la version de 22 h.");
    }

    /** A dispatch of which next to nothing is known. */
    public static Dispatch bare(String id, String text) {
        return dispatch(id, text, new Origin.Unattributed());
    }

    public static Dispatch dispatch(String id, String text, Origin origin) {
        return new Dispatch(id, "wire-text", "UTF-8", null, new Header(null, List.of(), null, List.of(), null, null),
                Metadata.NONE, text, List.of(new TextSpan(0, text.length())), origin, Completeness.FULL, List.of());
    }

    public static Acceptance acceptance(String name, Dispatch... dispatches) {
        return new Acceptance(drop(name), dispatches[0].text().getBytes(StandardCharsets.UTF_8), List.of(dispatches));
    }

    /** A small entry that tells itself from others by its number. */
    public static Acceptance numbered(int number) {
        return acceptance(number + ".txt", bare("ID" + number, "Haber metni " + number));
    }

    private static TextSpan span(String text, String part) {
        int start = text.indexOf(part);
        return new TextSpan(start, start + part.length());
    }

    /** Any entry at all, the nastier the better. */
    public static JournalEntry random(Random random) {
        Drop drop = new Drop(text(random), random.nextBoolean() ? text(random) : null,
                Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextLong(1_000_000_000L)));
        return switch (random.nextInt(6)) {
            case 0 -> new Repetition(drop, text(random));
            case 1 -> new Rejection(drop, problem(random));
            case 2 -> new JournalEntry.Tied(decision(random));
            case 3 -> new Acceptance(drop, text(random).getBytes(StandardCharsets.UTF_8), List.of(dispatch(random)),
                    new Conversion(text(random), "urn:uuid:00000000-0000-4000-8000-000000000001", text(random),
                            textOrNull(random), textOrNull(random), text(random), text(random),
                            Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L))));
            default -> {
                byte[] bytes = new byte[random.nextInt(3_000)];
                random.nextBytes(bytes);
                yield new Acceptance(drop, bytes, some(random, SampleEntries::dispatch));
            }
        };
    }

    /** What a machine made of the ferry's original. */
    public static Acceptance translation() {
        String headline = "Vapur seferi onaylandı";
        String notice = "* İngilizceden DeepL ile makine çevirisi";
        String text = headline + "\nSefer mayısta başlayacak.\n" + notice;
        Dispatch dispatch = new Dispatch("TR3C5E7G2J4L6N8Q9S2U", "machine-translation", "UTF-8", "tr",
                new Header(headline, List.of(), "Orvenne", List.of(), "NWD", null),
                new Metadata(null, null, null, null, List.of(), List.of(),
                        List.of(new Metadata.Reference("translationOf", "EN5A1C8E2G4J6L9N3P7R", "en")), null, null,
                        null),
                text, List.of(span(text, "Sefer mayısta başlayacak.")),
                new Origin.MachineTranslation("en", "DeepL",
                        new CreditLine(notice, span(text, notice),
                                List.of(new Credit(Role.TRANSLATION, List.of("DeepL"))))),
                Completeness.FULL, List.of());
        return new Acceptance(drop("ferry.txt"), text.getBytes(StandardCharsets.UTF_8), List.of(dispatch),
                new Conversion("EN5A1C8E2G4J6L9N3P7R", "urn:uuid:00000000-0000-4000-8000-00000000000e", "desk",
                        "quality_optimized", null,
                        "fb47de12a9d6d7f1d3b6a5c0f4f4f0b2b5a3c61f3b19f4de3d5c3d5f4a1b2c3d",
                        "cb26d94f8e2b7c3f6b7857d51dada63d81f3212e3f2641ebd47e604795b18da2", RECEIVED));
    }

    /** What a person said about the ferry. */
    public static Decision decision() {
        return new Decision(RECEIVED, new Tie.Linked(new Link("FR7K2M9Q4T6W8X0Z1B3D", "EN5A1C8E2G4J6L9N3P7R",
                Link.Direction.STATED, new Evidence.Manual(RECEIVED))),
                new TreeMap<>(Map.of("FR7K2M9Q4T6W8X0Z1B3D", "EN5A1C8E2G4J6L9N3P7R")));
    }

    private static Decision decision(Random random) {
        String one = text(random);
        String other = text(random);
        Evidence evidence = switch (random.nextInt(3)) {
            case 0 ->
                new Evidence.Inferred(random.nextDouble(), new TreeMap<>(Map.of(text(random), random.nextDouble())));
            case 1 -> new Evidence.Declared(text(random));
            default -> new Evidence.Manual(Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)));
        };
        Tie tie = switch (random.nextInt(3)) {
            case 0 -> new Tie.Linked(new Link(one, other, oneOf(List.of(Link.Direction.values()), random), evidence));
            case 1 -> new Tie.Unlinked(one, other, evidence);
            default -> new Tie.Revised(new Revision(one, other, oneOf(List.of(Revision.Kind.values()), random)));
        };
        return new Decision(Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)), tie,
                new TreeMap<>(Map.of(text(random), text(random))));
    }

    private static Dispatch dispatch(Random random) {
        String text = text(random);
        Header header = new Header(textOrNull(random), some(random, SampleEntries::text), textOrNull(random),
                some(random, SampleEntries::text), textOrNull(random),
                random.nextBoolean() ? null : Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)));
        return new Dispatch(text(random), text(random), text(random), textOrNull(random), header, metadata(random),
                text,
                some(random, any -> spanIn(text, any)), origin(text, random),
                random.nextBoolean() ? Completeness.FULL : Completeness.ABRIDGED, some(random, SampleEntries::problem));
    }

    private static Metadata metadata(Random random) {
        boolean identified = random.nextBoolean();
        return new Metadata(identified ? new Metadata.SourceId(text(random), textOrNull(random)) : null,
                textOrNull(random), random.nextBoolean() ? 1 + random.nextInt(9) : null,
                random.nextBoolean() ? Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)) : null,
                some(random, any -> new Metadata.Subject(textOrNull(any), textOrNull(any))),
                some(random, any -> new Metadata.Contributor(text(any), textOrNull(any))),
                some(random, any -> new Metadata.Reference(textOrNull(any), text(any), textOrNull(any))),
                random.nextBoolean() ? oneOf(List.of(Metadata.Status.values()), random) : null, textOrNull(random),
                textOrNull(random));
    }

    private static Origin origin(String text, Random random) {
        CreditLine line = random.nextBoolean()
                ? null
                : new CreditLine(text(random), spanIn(text, random), some(random, SampleEntries::credit));
        return switch (random.nextInt(4)) {
            case 0 -> new Origin.Original(line);
            case 1 -> new Origin.HumanTranslation(textOrNull(random), some(random, SampleEntries::text), line);
            case 2 -> new Origin.MachineTranslation(textOrNull(random), textOrNull(random), line);
            default -> new Origin.Unattributed();
        };
    }

    private static Credit credit(Random random) {
        return new Credit(oneOf(List.of(Role.values()), random), some(random, SampleEntries::text));
    }

    private static Problem problem(Random random) {
        return new Problem(oneOf(List.of(ProblemCode.values()), random), text(random), text(random));
    }

    private static TextSpan spanIn(String text, Random random) {
        int start = random.nextInt(text.length() + 1);
        return new TextSpan(start, start + random.nextInt(text.length() - start + 1));
    }

    private static @Nullable String textOrNull(Random random) {
        return random.nextBoolean() ? null : text(random);
    }

    private static String text(Random random) {
        List<String> pieces = List.of("a", "İ", "ı", " ", "\n", "\r\n", "\0", "%", "+", "/", "..", "\"", "\\", "é",
                "🚢",
                "«\u00a0oui\u00a0»", "\u2028", "\ufffe", "WARC/1.1\r\n", "<", "null");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(oneOf(pieces, random));
        }
        return text.toString();
    }

    private static <T> T oneOf(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static <T> List<T> some(Random random, Function<Random, T> make) {
        List<T> made = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            made.add(make.apply(random));
        }
        return made;
    }
}
