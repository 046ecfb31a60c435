package dragoman.read.draft;

import dragoman.model.Incoming;
import dragoman.model.Metadata;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.wire.WrittenDate;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a format declares of an item. Of a thing declared twice the first counts; null and blank values say nothing;
 * a value that makes no sense is left out and noted ({@code P056}).
 */
public final class Declarations {
    private static final int LEAST_URGENT = 9;

    private final Incoming incoming;
    private final List<Problem> problems;
    private final Set<Metadata.Subject> subjects = new LinkedHashSet<>();
    private final Set<Metadata.Contributor> contributors = new LinkedHashSet<>();
    private final Set<Metadata.Reference> references = new LinkedHashSet<>();
    private Metadata.@Nullable SourceId source;
    private @Nullable String language;
    private @Nullable String slug;
    private @Nullable Integer urgency;
    private @Nullable WrittenDate published;
    private @Nullable WrittenDate embargo;
    private boolean embargoed;
    private Metadata.@Nullable Status status;
    private @Nullable String signal;
    private @Nullable String note;

    /**
     * Declarations of an item.
     *
     * @param incoming where it is
     * @param problems where to note what makes no sense
     */
    Declarations(Incoming incoming, List<Problem> problems) {
        this.incoming = incoming;
        this.problems = problems;
    }

    public void source(@Nullable String id, @Nullable String version) {
        if (source == null && id != null) {
            source = new Metadata.SourceId(id, version);
        }
    }

    public void language(@Nullable String tag) {
        if (language == null && tag != null) {
            String form = tag.replace('_', '-');
            try {
                new Locale.Builder().setLanguageTag(form);
                language = form;
            } catch (IllformedLocaleException e) {
                senseless("language", tag);
            }
        }
    }

    public void slug(@Nullable String line) {
        slug = slug == null ? line : slug;
    }

    public void urgency(@Nullable String value) {
        if (urgency == null && value != null) {
            if (value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '0' + LEAST_URGENT) {
                urgency = value.charAt(0) - '0';
            } else {
                senseless("urgency", value);
            }
        }
    }

    public void published(@Nullable String value) {
        published = published == null ? date("date", value) : published;
    }

    public void published(@Nullable Instant instant) {
        published = published == null && instant != null ? WrittenDate.of(instant) : published;
    }

    public void embargo(@Nullable String value) {
        embargo = embargo == null ? date("embargo", value) : embargo;
    }

    /** Under embargo, whether or not it is said until when. */
    public void embargoed() {
        embargoed = true;
    }

    public void subject(@Nullable String code, @Nullable String name) {
        if (code != null || name != null) {
            subjects.add(new Metadata.Subject(code, name));
        }
    }

    public void contributor(@Nullable String name, @Nullable String role) {
        if (name != null) {
            contributors.add(new Metadata.Contributor(name, role));
        }
    }

    public void reference(@Nullable String relation, @Nullable String id, @Nullable String languageOfIt) {
        if (id != null) {
            references.add(new Metadata.Reference(relation, id, languageOfIt));
        }
    }

    /** Words and codes as the IPTC has them: {@code usable}, {@code stat:canceled}, {@code Withheld}, {@code Embargoed}. */
    public void status(@Nullable String value) {
        if (status == null && value != null) {
            String word = value.substring(value.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
            switch (word) {
                case "usable" -> status = Metadata.Status.USABLE;
                case "embargoed" -> embargoed();
                case "withheld" -> status = Metadata.Status.WITHHELD;
                case "canceled", "cancelled", "killed" -> status = Metadata.Status.CANCELED;
                default -> senseless("publication status", value);
            }
        }
    }

    public void signal(@Nullable String code) {
        signal = signal == null ? code : signal;
    }

    public void note(@Nullable String line) {
        note = note == null ? line : note;
    }

    public Optional<String> declaredLanguage() {
        return Optional.ofNullable(language);
    }

    @Nullable
    WrittenDate published() {
        return published;
    }

    /** The note of an item that takes its text back, which is all that such an item may hold. */
    Optional<String> noteOfCancellation() {
        return Optional.ofNullable(note).filter(_ -> status == Metadata.Status.CANCELED);
    }

    /** @param agency whose zone times without one are in, or null */
    Metadata metadata(@Nullable String agency) {
        Instant embargoedUntil = embargo == null ? null : embargo.instant(incoming, agency);
        return new Metadata(source, slug, urgency, embargoedUntil, List.copyOf(subjects), List.copyOf(contributors),
                List.copyOf(references), publicationStatus(), signal, note);
    }

    /** An embargo without an end holds an item back until the sender says otherwise. */
    private Metadata.@Nullable Status publicationStatus() {
        boolean usable = status == null || status == Metadata.Status.USABLE;
        return embargoed && embargo == null && usable ? Metadata.Status.WITHHELD : status;
    }

    /** As machines write it, or as people do. */
    private @Nullable WrittenDate date(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Optional<WrittenDate> date = Timestamp.of(value.strip()).or(() -> WrittenDate.of(value.strip()));
        if (date.isEmpty()) {
            senseless(field, value);
        }
        return date.orElse(null);
    }

    private void senseless(String field, String value) {
        problems.add(new Problem(ProblemCode.P056, incoming.name(), "the " + field + " is \"" + value + "\""));
    }
}
