package dragoman.cli.parts;

import dragoman.cli.terminal.Complaint;
import dragoman.model.Origin;
import dragoman.search.SearchRequest.Filter;
import dragoman.search.SearchRequest.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of {@code search} that narrow down which dispatches may answer. */
public final class FilterOptions {
    @Option(names = "--in", paramLabel = "LANG", split = ",", description = "Only dispatches in these languages: en, fr, tr.")
    private List<String> languages = List.of();

    @Option(names = "--origin", paramLabel = "KIND", split = ",", description = "original, human-translation, machine-translation, unattributed.")
    private List<String> origins = List.of();

    @Option(names = "--translated-from", paramLabel = "LANG", description = "Only translations from this language.")
    private @Nullable String translatedFrom;

    @Option(names = "--translator", paramLabel = "NAME", description = "Only translations by this person or engine.")
    private @Nullable String translator;

    @Option(names = "--author", paramLabel = "NAME", description = "Only dispatches by this reporter.")
    private @Nullable String author;

    @Option(names = "--agency", paramLabel = "CODE", description = "Only dispatches of this agency.")
    private @Nullable String agency;

    @Option(names = "--place", paramLabel = "TOWN", description = "Only dispatches filed from this town.")
    private @Nullable String place;

    @Option(names = "--since", paramLabel = "DAY", description = "Published on this day or later (2025-09-17, or an instant).")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DAY", description = "Published on this day at the latest, or before this instant.")
    private @Nullable String until;

    @ArgGroup
    private Chosen chosen = new Chosen();

    /** Which dispatches are asked, by what has become of them; one of these at most. */
    public static final class Chosen {
        @Option(names = "--all-versions", description = "Also versions that a newer one has taken the place of.")
        private boolean allVersions;

        @Option(names = "--stale", description = "Only translations whose original was corrected or updated since.")
        private boolean stale;

        @Option(names = "--embargoed", description = "Only what is under embargo or withheld.")
        private boolean embargoed;

        @Option(names = "--withdrawn", description = "Only what was withdrawn, and the notices that did it.")
        private boolean withdrawn;

        /** The one that was chosen, else what stands now. */
        public Selection selection() {
            return allVersions
                    ? Selection.ALL_VERSIONS
                    : stale
                            ? Selection.STALE
                            : embargoed ? Selection.EMBARGOED : withdrawn ? Selection.WITHDRAWN : Selection.CURRENT;
        }
    }

    /** Which dispatches they let through. */
    public Filter filter() {
        for (String origin : origins) {
            if (!Origin.KINDS.contains(origin)) {
                throw new Complaint(
                        origin + ": --origin takes " + String.join(", ", Origin.KINDS.stream().sorted().toList()));
            }
        }
        return new Filter(Set.copyOf(languages), Set.copyOf(origins), translatedFrom, translator, author, agency, place,
                since == null ? null : instant("--since", since, 0),
                until == null ? null : instant("--until", until, 1), chosen.selection());
    }

    private static Instant instant(String option, String text, int daysLater) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new Complaint(
                    option + " " + text + ": no day such as 2025-09-17, nor an instant such as 2025-09-17T06:30:00Z",
                    e);
        }
    }
}
