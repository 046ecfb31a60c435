package dragoman.pipeline.copydesk;

import dragoman.language.LanguageIdentifier;
import dragoman.model.Dispatch;
import dragoman.model.Incoming;
import dragoman.model.Item;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.provenance.Attribution;
import dragoman.provenance.Attributor;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes dispatches of bytes: reads them, tells their language, finds who made them. Stores nothing. Safe for several threads. */
public final class CopyDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CopyDesk.class);

    private final DispatchReader reader;
    private final LanguageIdentifier languages;
    private final LanguageBorder border;
    private final Attributor attributor;
    private final Clock clock;

    /** A desk at which these three work, and whose clock shows UTC. */
    public CopyDesk(DispatchReader reader, LanguageIdentifier languages, Attributor attributor) {
        this(reader, languages, attributor, Clock.systemUTC());
    }

    /**
     * A desk at which these three work.
     *
     * @param clock the newsroom's: in its zone are times without one
     */
    public CopyDesk(DispatchReader reader, LanguageIdentifier languages, Attributor attributor, Clock clock) {
        this.reader = reader;
        this.languages = languages;
        this.border = new LanguageBorder(languages);
        this.attributor = attributor;
        this.clock = clock;
    }

    /** What a file turned out to be. */
    public sealed interface Inspection {
        /** The dispatches that were in it, at least one. */
        record Dispatches(List<Dispatch> dispatches) implements Inspection {
            public Dispatches {
                dispatches = List.copyOf(dispatches);
            }
        }

        /** Why there are none. */
        record Unreadable(Problem problem) implements Inspection {
        }
    }

    /**
     * Reads everything in a file.
     *
     * @param written when it last was, which is when it came, also if it lay somewhere since; null for just now
     */
    public Inspection inspect(String name, byte[] bytes, @Nullable Instant written) {
        Instant now = clock.instant();
        Instant came = written == null || written.isAfter(now) ? now : written;
        return inspect(Incoming.of(name, bytes).at(came.atZone(clock.getZone())));
    }

    /** Reads everything in the bytes that came in, just now if it is not said when. */
    public Inspection inspect(Incoming incoming) {
        Incoming arrived = incoming.received() == null ? incoming.at(ZonedDateTime.now(clock)) : incoming;
        return switch (reader.read(arrived)) {
            case Reading.Items items ->
                new Inspection.Dispatches(items.items().stream().flatMap(this::dispatches).toList());
            case Reading.Unreadable unreadable -> new Inspection.Unreadable(unreadable.problem());
        };
    }

    /** As {@link #inspect}, and a defect of a reader is no worse than what it cannot read. */
    public Inspection inspectOrRefuse(Incoming incoming) {
        try {
            return inspect(incoming);
        } catch (RuntimeException e) {
            LOG.error("the reader failed on {}", incoming.name(), e);
            return new Inspection.Unreadable(new Problem(ProblemCode.P008, incoming.name(), e.toString()));
        }
    }

    private Stream<Dispatch> dispatches(Item item) {
        String language = language(item);
        List<Item> parts = border.parts(item, language);
        return parts.size() == 1
                ? Stream.of(dispatch(parts.getFirst(), language))
                : parts.stream().map(part -> dispatch(part, language(part)));
    }

    private @Nullable String language(Item item) {
        return languages.identify(item.text(), item.language());
    }

    private Dispatch dispatch(Item item, @Nullable String language) {
        Attribution attribution = attributor.attribute(item.text(), item.paragraphs(), language);
        Set<String> authors = new LinkedHashSet<>(item.header().authors());
        authors.addAll(attribution.reporters());
        List<Problem> problems = new ArrayList<>(item.problems());
        problems.addAll(attribution.problems());
        return new Dispatch(DispatchId.of(item), item.format(), item.charset(), language,
                item.header().withAuthors(List.copyOf(authors)), item.metadata(), item.text(), attribution.body(),
                origin(attribution.origin(), item.metadata()), attribution.completeness(), problems);
    }

    /** What the text says of itself; where it says nothing, what the format declares. */
    private static Origin origin(Origin said, Metadata declared) {
        List<Metadata.Reference> originals = declared.translationOf();
        boolean translation = !originals.isEmpty() || !declared.translators().isEmpty();
        if (!(said instanceof Origin.Unattributed) || !translation) {
            return said;
        }
        String language = originals.stream().map(Metadata.Reference::language).filter(Objects::nonNull).findFirst()
                .flatMap(CopyDesk::primary).orElse(null);
        return new Origin.HumanTranslation(language, declared.translators(), null);
    }

    private static Optional<String> primary(String tag) {
        return Optional.of(Locale.forLanguageTag(tag).getLanguage()).filter(language -> !language.isEmpty());
    }
}
