package dragoman.cli.print;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dragoman.archive.JournalEntry;
import dragoman.desk.Standing;
import dragoman.model.Conversion;
import dragoman.model.CreditLine;
import dragoman.model.Dispatch;
import dragoman.model.Evidence;
import dragoman.model.Header;
import dragoman.model.Link;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.Problem;
import dragoman.model.Revision;
import dragoman.search.Hit;
import dragoman.search.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of {@code --json}: one a line, UTF-8. Their field names are a contract (docs/reference/command-line.md); unknown
 * values are null or empty.
 */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    /** An object on one line. */
    public static String line(Map<String, ?> object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of strings and numbers always write", e);
        }
    }

    /** One item that came in, or was looked at. */
    public static Map<String, Object> item(String file, String status, Dispatch dispatch) {
        Header header = dispatch.header();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("status", status);
        json.put("id", dispatch.id());
        json.put("story", dispatch.id());
        json.put("format", dispatch.format());
        json.put("charset", dispatch.charset());
        json.put("language", dispatch.language());
        json.put("tag", dispatch.tag());
        json.put("agency", header.agency());
        json.put("headline", header.headline());
        json.put("summary", header.summary());
        json.put("place", header.place());
        json.put("authors", header.authors());
        json.put("published", text(header.published()));
        json.put("paragraphs", dispatch.body());
        json.put("origin", origin(dispatch.origin()));
        json.put("completeness", dispatch.completeness().name().toLowerCase(Locale.ROOT));
        json.put("problems", dispatch.problems().stream().map(Json::problem).toList());
        putDeclared(json, dispatch.metadata());
        return json;
    }

    /** A dispatch as the journal holds it; one that was made here with how it was made. */
    public static Map<String, Object> shown(JournalEntry.Acceptance entry, Dispatch dispatch) {
        Map<String, Object> json = item(entry.drop().name(), "accepted", dispatch);
        Conversion it = entry.conversion();
        if (it != null) {
            Map<String, Object> conversion = new LinkedHashMap<>();
            conversion.put("original", it.original());
            conversion.put("originalRecord", it.originalRecord());
            conversion.put("engine", it.engine());
            conversion.put("model", it.model());
            conversion.put("version", it.version());
            conversion.put("settings", it.settings());
            conversion.put("source", it.source());
            conversion.put("at", it.at().toString());
            json.put("conversion", conversion);
        }
        return json;
    }

    /** An item that could not be read. */
    public static Map<String, Object> rejected(String file, Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("status", "rejected");
        for (String unknown : List.of("id", "story", "format", "charset", "language", "tag", "agency", "headline")) {
            json.put(unknown, null);
        }
        json.put("summary", List.of());
        json.put("place", null);
        json.put("authors", List.of());
        json.put("published", null);
        json.put("paragraphs", List.of());
        json.put("origin", null);
        json.put("completeness", null);
        json.put("problems", List.of(problem(problem)));
        putDeclared(json, Metadata.NONE);
        return json;
    }

    private static void putDeclared(Map<String, Object> json, Metadata metadata) {
        Metadata.SourceId source = metadata.sourceId();
        Metadata.Status status = metadata.status();
        json.put("slug", metadata.slug());
        json.put("urgency", metadata.urgency());
        json.put("embargoedUntil", text(metadata.embargoedUntil()));
        json.put("subjects",
                metadata.subjects().stream().map(it -> pair("code", it.code(), "name", it.name())).toList());
        json.put("contributors",
                metadata.contributors().stream().map(it -> pair("name", it.name(), "role", it.role())).toList());
        json.put("sourceId", source == null ? null : source.id());
        json.put("version", source == null ? null : source.version());
        json.put("references", metadata.references().stream().map(Json::reference).toList());
        json.put("publicationStatus", status == null ? null : status.name().toLowerCase(Locale.ROOT));
        json.put("signal", metadata.signal());
        json.put("note", metadata.note());
    }

    private static Map<String, Object> reference(Metadata.Reference reference) {
        Map<String, Object> json = pair("relation", reference.relation(), "id", reference.id());
        json.put("language", reference.language());
        return json;
    }

    private static Map<String, Object> pair(String first, @Nullable String value, String second,
            @Nullable String other) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(first, value);
        json.put(second, other);
        return json;
    }

    /** An answer to a question. */
    public static Map<String, Object> hit(Hit hit, Instant now) {
        Map<String, Object> json = version(hit.version());
        json.putAll(standing(hit.version(), hit.standing(), now));
        json.put("score", hit.score());
        Map<String, Object> snippet = new LinkedHashMap<>();
        snippet.put("text", hit.snippet().text());
        snippet.put("highlights",
                hit.snippet().highlights().stream().map(span -> List.of(span.start(), span.end())).toList());
        json.put("snippet", snippet);
        json.put("matches", hit.matches());
        json.put("versions",
                hit.versions().stream().map(it -> marked(brief(it, hit, now), it, hit.versions())).toList());
        if (!hit.explanation().isEmpty()) {
            json.put("explanation", hit.explanation());
        }
        return json;
    }

    /** A dispatch as the index knows it. */
    static Map<String, Object> version(Version version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", version.id());
        json.put("story", version.story());
        json.put("language", version.language());
        json.put("headline", version.headline());
        json.put("origin", origin(version));
        json.put("agency", version.agency());
        json.put("place", version.place());
        json.put("published", text(version.published()));
        json.put("received", text(version.received()));
        return json;
    }

    /** The same, marked if it is a machine's and its story has what people wrote in that language. */
    static Map<String, Object> marked(Map<String, Object> json, Version version, List<Version> versions) {
        if (version.isSuperseded(versions)) {
            json.put("superseded", true);
        }
        return json;
    }

    /** A translation and its original, and why they are held to be that. */
    static Map<String, Object> link(Link link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("translation", link.translation());
        json.put("original", link.original());
        json.put("direction", link.direction().name().toLowerCase(Locale.ROOT));
        Map<String, Object> evidence = new LinkedHashMap<>();
        switch (link.evidence()) {
            case Evidence.Inferred it -> {
                evidence.put("kind", "inferred");
                evidence.put("probability", it.probability());
                evidence.put("features", it.features());
            }
            case Evidence.Declared it -> {
                evidence.put("kind", "declared");
                evidence.put("reference", it.reference());
            }
            case Evidence.Manual it -> {
                evidence.put("kind", "manual");
                evidence.put("at", it.at().toString());
            }
        }
        json.put("evidence", evidence);
        return json;
    }

    /** A dispatch that takes the place of another. */
    static Map<String, Object> revision(Revision revision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dispatch", revision.dispatch());
        json.put("supersedes", revision.supersedes());
        json.put("kind", revision.kind().name().toLowerCase(Locale.ROOT));
        return json;
    }

    /** What has become of a dispatch: one word for it, and what did it. */
    public static Map<String, Object> standing(Version version, Standing standing, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("standing", StandingText.word(version, standing, now));
        json.put("supersededBy", standing.supersededBy());
        json.put("withdrawnBy", standing.withdrawnBy());
        Instant held = version.heldUntil();
        json.put("embargoedUntil", held == null || held.equals(Instant.MAX) ? null : held.toString());
        json.put("stale", standing.isStale());
        json.put("outdatedBy", standing.outdatedBy());
        return json;
    }

    /** A dispatch in a few words. */
    static Map<String, Object> brief(Version version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", version.id());
        json.put("language", version.language());
        json.put("headline", version.headline());
        json.put("origin", origin(version));
        return json;
    }

    /** A dispatch among the versions of its story. */
    private static Map<String, Object> brief(Version version, Hit hit, Instant now) {
        Map<String, Object> json = brief(version);
        Standing standing = hit.standings().getOrDefault(version.id(), Standing.CURRENT);
        json.put("standing", StandingText.word(version, standing, now));
        json.put("stale", standing.isStale());
        return json;
    }

    private static Map<String, Object> origin(Version version) {
        boolean machine = version.origin().equals("machine-translation");
        return origin(version.origin(), version.sourceLanguage(), machine ? List.of() : version.credited(),
                machine && !version.credited().isEmpty() ? version.credited().getFirst() : null);
    }

    private static Map<String, Object> origin(Origin origin) {
        Map<String, Object> json = switch (origin) {
            case Origin.Original it -> origin(it.kind(), null, List.of(), null);
            case Origin.Unattributed it -> origin(it.kind(), null, List.of(), null);
            case Origin.HumanTranslation it -> origin(it.kind(), it.sourceLanguage(), it.translators(), null);
            case Origin.MachineTranslation it -> origin(it.kind(), it.sourceLanguage(), List.of(), it.engine());
        };
        CreditLine line = origin.creditLine();
        json.put("creditLine", line == null ? null : line.text());
        json.put("start", line == null ? null : line.span().start());
        json.put("end", line == null ? null : line.span().end());
        return json;
    }

    private static Map<String, Object> origin(String kind, @Nullable String source, List<String> translators,
            @Nullable String engine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        json.put("sourceLanguage", source);
        json.put("translators", translators);
        json.put("engine", engine);
        return json;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code().name());
        json.put("message", problem.message());
        return json;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
