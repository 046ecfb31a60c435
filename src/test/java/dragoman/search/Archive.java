package dragoman.search;

import dragoman.lexicon.home.Lexicons;
import dragoman.model.Checkpoint;
import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import dragoman.model.Evidence;
import dragoman.model.Header;
import dragoman.model.JournalPosition;
import dragoman.model.Link;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.Tally;
import dragoman.model.TextSpan;
import dragoman.model.Tie;
import dragoman.search.SearchRequest.Detail;
import dragoman.search.SearchRequest.Filter;
import dragoman.search.SearchRequest.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small index, filled by hand. Each dispatch is known by the id that the test gives it. */
final class Archive {
    static final Instant RECEIVED = Instant.parse("2025-09-20T08:00:00Z");

    private final Path folder;
    private final List<IndexEntry> entries = new ArrayList<>();
    private Metadata metadata = Metadata.NONE;
    private int written;

    Archive(Path folder) {
        this.folder = folder;
    }

    /** A dispatch that says nothing about itself. */
    Archive with(String id, @Nullable String language, String headline, String... paragraphs) {
        return with(id, id, language, new Origin.Unattributed(), header(headline, null), paragraphs);
    }

    /** The next dispatches declare this beside their text. */
    Archive declaring(Metadata next) {
        metadata = next;
        return this;
    }

    Archive with(String id, String story, @Nullable String language, Origin origin, Header header,
            String... paragraphs) {
        StringBuilder text = new StringBuilder(String.valueOf(header.headline()));
        List<TextSpan> spans = new ArrayList<>();
        for (String paragraph : paragraphs) {
            text.append('\n');
            spans.add(new TextSpan(text.length(), text.length() + paragraph.length()));
            text.append(paragraph);
        }
        Dispatch dispatch = new Dispatch(id, "wire-text", "UTF-8", language, header, metadata, text.toString(),
                spans, origin,
                Completeness.FULL, List.of());
        entries.add(new IndexEntry(dispatch, story, RECEIVED.plusSeconds(entries.size()),
                new JournalPosition("j.warc.gz", entries.size()), ties(id, story),
                new Imprint(new byte[]{(byte) entries.size()}, new int[]{story.hashCode(), 1})));
        return this;
    }

    private static List<Tie> ties(String id, String story) {
        return id.equals(story)
                ? List.of()
                : List.of(new Tie.Linked(new Link(id, story, Link.Direction.UNKNOWN, new Evidence.Manual(RECEIVED))));
    }

    static Header header(String headline, @Nullable String published) {
        return new Header(headline, List.of(), null, List.of(), null,
                published == null ? null : Instant.parse(published));
    }

    /** Writes what is new, and opens it. */
    DispatchSearch open() throws IOException {
        if (written < entries.size()) {
            try (DispatchIndex index = Indexes.openWriter(folder)) {
                index.add(entries);
                index.commit(new Checkpoint(new JournalPosition("j.warc.gz", 1_000), new Tally(entries.size(), 0, 0)));
            }
            written = entries.size();
        }
        return Indexes.openSearch(folder, Lexicons.builtIn());
    }

    /** The ids of the dispatches that answer, best first. */
    List<String> ask(String question) throws IOException {
        return ids(request(question, Filter.NONE));
    }

    List<String> ids(SearchRequest request) throws IOException {
        return result(request).hits().stream().map(hit -> hit.version().id()).toList();
    }

    SearchResult result(SearchRequest request) throws IOException {
        try (DispatchSearch search = open()) {
            return search.search(request);
        }
    }

    static SearchRequest request(String question, Filter filter) {
        return new SearchRequest(question, null, filter, true, true, Order.SCORE, 0, 100, Detail.EXPLANATION);
    }
}
