package dragoman.cli.print;

import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Terminal;
import dragoman.model.Conversion;
import dragoman.model.CreditLine;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.Language;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.search.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dispatches as people read them on a terminal. */
public final class DispatchText {
    private static final int WIDTH = 100;
    private static final Pattern BREAKABLE = Pattern.compile("[ \\n]+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private DispatchText() {
    }

    /** Prints a whole dispatch: what was found out about it first, then its text. */
    public static void print(Terminal terminal, String file, Dispatch dispatch) {
        Header header = dispatch.header();
        terminal.line(terminal.bold(header.headline() == null ? "(no headline)" : header.headline()));
        header.summary().forEach(line -> wrap(line, "- ").forEach(terminal::line));
        field(terminal, "id", dispatch.id());
        field(terminal, "file", file);
        field(terminal, "format", dispatch.format() + ", " + dispatch.charset());
        field(terminal, "language", dispatch.language() == null ? "unknown" : dispatch.tag());
        field(terminal, "origin", origin(dispatch.origin()));
        CreditLine credit = dispatch.origin().creditLine();
        field(terminal, "credit", credit == null ? null : credit.text());
        field(terminal, "agency", header.agency());
        field(terminal, "place", header.place());
        field(terminal, "authors", header.authors().isEmpty() ? null : String.join(", ", header.authors()));
        field(terminal, "published", header.published() == null ? null : day(header.published()));
        field(terminal, "complete",
                switch (dispatch.completeness()) {
                    case FULL -> null;
                    case ABRIDGED -> "no, abridged by the agency";
                    case PURGED -> "no, removed from the archive for good";
                });
        declared(terminal, dispatch.metadata());
        dispatch.problems().forEach(problem -> field(terminal, "problem", problem.message()));
        terminal.line("");
        for (String paragraph : dispatch.body()) {
            wrap(paragraph, "").forEach(terminal::line);
            terminal.line("");
        }
    }

    /** Prints how a machine translation was made here. */
    public static void print(Terminal terminal, Conversion conversion) {
        field(terminal, "made of", conversion.original());
        field(terminal, "", conversion.originalRecord());
        field(terminal, "made by", conversion.engine() + (conversion.model() == null ? "" : ", " + conversion.model())
                + (conversion.version() == null ? "" : ", " + conversion.version()));
        field(terminal, "made at", conversion.at().toString());
        field(terminal, "settings", "sha256:" + conversion.settings());
        field(terminal, "source", "sha256:" + conversion.source());
    }

    private static void declared(Terminal terminal, Metadata metadata) {
        Metadata.Status status = metadata.status();
        field(terminal, "slug", metadata.slug());
        field(terminal, "urgency", metadata.urgency() == null ? null : metadata.urgency().toString());
        field(terminal, "embargo", metadata.embargoedUntil() == null ? null : metadata.embargoedUntil().toString());
        field(terminal, "status", status == null ? null : status.name().toLowerCase(Locale.ROOT));
        field(terminal, "signal", metadata.signal());
        field(terminal, "note", metadata.note());
    }

    /** A dispatch on one line: id, tag, origin, headline. */
    public static String line(Dispatch dispatch) {
        String headline = dispatch.header().headline();
        return dispatch.id() + "  " + (dispatch.language() == null ? "??" : dispatch.tag()) + "  "
                + origin(dispatch.origin()) + "  " + (headline == null ? "" : headline);
    }

    /** The facts of a version among all versions of its story: a machine's is superseded by what people wrote. */
    public static String facts(Version version, List<Version> versions) {
        return facts(version) + (version.isSuperseded(versions) ? " · superseded" : "");
    }

    /** A version on one line, without its id: language, origin, agency, day. */
    public static String facts(Version version) {
        List<String> facts = new ArrayList<>();
        facts.add(version.language() == null ? "language unknown" : languageName(version.language()));
        facts.add(origin(version));
        add(facts, version.agency());
        add(facts, version.place());
        add(facts, version.published() == null ? null : day(version.published()));
        return String.join(" · ", facts);
    }

    static String origin(Version version) {
        boolean machine = version.origin().equals("machine-translation");
        return switch (version.origin()) {
            case "human-translation", "machine-translation" ->
                translated(machine, version.sourceLanguage(), version.credited());
            case "original" -> "original";
            default -> "unattributed";
        };
    }

    static String origin(Origin origin) {
        return switch (origin) {
            case Origin.Original _ -> "original";
            case Origin.HumanTranslation it -> translated(false, it.sourceLanguage(), it.translators());
            case Origin.MachineTranslation it ->
                translated(true, it.sourceLanguage(), it.engine() == null ? List.of() : List.of(it.engine()));
            case Origin.Unattributed _ -> "unattributed";
        };
    }

    /** The English name of a language: {@code fr} is French. */
    public static String languageName(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    /** Breaks a text into lines that fit a terminal, at white space that may break. */
    public static List<String> wrap(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : BREAKABLE.splitAsStream(text).toList()) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent.length()));
            }
            line.append(line.toString().isBlank() || line.length() == indent.length() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    private static String translated(boolean machine, @Nullable String source, List<String> credited) {
        StringBuilder words = new StringBuilder(machine ? "machine translation" : "translated");
        if (source != null) {
            words.append(" from ").append(languageName(source));
        }
        if (!credited.isEmpty()) {
            words.append(" by ").append(String.join(", ", credited));
        }
        return words.toString();
    }

    private static void field(Terminal terminal, String name, @Nullable String value) {
        if (value != null) {
            terminal.line(terminal.dim("%-10s".formatted(name)) + value);
        }
    }

    private static void add(List<String> facts, @Nullable String fact) {
        if (fact != null) {
            facts.add(fact);
        }
    }

    /** Languages by the tags that the command line takes. */
    public static Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> new Complaint(tag + ": a query can be in en, fr or tr"));
    }
}
