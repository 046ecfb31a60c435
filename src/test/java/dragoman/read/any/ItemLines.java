package dragoman.read.any;

import dragoman.model.Header;
import dragoman.model.Item;
import dragoman.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item as lines of {@code name: value}, as the {@code .expected} files beside the fixtures have it. What is null is left out. */
final class ItemLines {
    private final List<String> lines = new ArrayList<>();

    private ItemLines() {
    }

    static List<String> of(Item item) {
        ItemLines lines = new ItemLines();
        lines.add("charset", item.charset());
        lines.add("language", item.language());
        lines.addHeader(item.header());
        lines.addMetadata(item.metadata());
        item.problems().forEach(problem -> lines.add("problem", problem.code() + " " + problem.detail()));
        item.paragraphs()
                .forEach(span -> lines.add("paragraph", span.in(item.text()).replace("\n", " / ")));
        return lines.lines;
    }

    private void addHeader(Header header) {
        add("headline", header.headline());
        header.summary().forEach(line -> add("summary", line));
        add("place", header.place());
        header.authors().forEach(author -> add("author", author));
        add("agency", header.agency());
        add("published", header.published());
    }

    private void addMetadata(Metadata metadata) {
        Metadata.SourceId id = metadata.sourceId();
        add("id", id == null ? null : id.version() == null ? id.id() : id.id() + " version " + id.version());
        add("slug", metadata.slug());
        add("urgency", metadata.urgency());
        add("embargoed", metadata.embargoedUntil());
        metadata.subjects().forEach(subject -> add("subject", both(subject.code(), subject.name())));
        metadata.contributors().forEach(who -> add("contributor", both(who.role(), who.name())));
        metadata.references().forEach(to -> add("reference", both(to.relation(), both(to.language(), to.id()))));
        add("status", metadata.status());
        add("signal", metadata.signal());
        add("note", metadata.note());
    }

    private static String both(@Nullable String first, @Nullable String second) {
        return first == null ? String.valueOf(second) : second == null ? first : first + " " + second;
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            lines.add(name + ": " + value);
        }
    }
}
