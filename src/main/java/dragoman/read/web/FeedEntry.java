package dragoman.read.web;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import dragoman.model.Header;
import dragoman.model.Metadata;
import dragoman.read.draft.Declared;
import dragoman.read.markup.HtmlText;
import dragoman.read.wire.Agency;
import dragoman.read.wire.Folded;
import dragoman.read.wire.PersonNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed. Its id is the sender's if it says when this version was written: senders change entries and keep their
 * ids, and without a mark of the version a correction would be taken for the same again.
 */
final class FeedEntry {
    private static final int LEAST_EXCERPT = 30;

    private final SyndFeed feed;
    private final SyndEntry entry;
    private final Element element;
    private final String body;

    FeedEntry(SyndFeed feed, SyndEntry entry, Element element) {
        this.feed = feed;
        this.entry = entry;
        this.element = element;
        String content = entry.getContents().stream().map(FeedEntry::plain).filter(it -> !it.isBlank()).findFirst()
                .orElse("");
        this.body = content.isEmpty() ? plain(entry.getDescription()) : content;
    }

    /** The content, else the description. */
    String body() {
        return body;
    }

    /** All else that the entry says; the channel's language is the last resort. */
    Declared declared(@Nullable String channelLanguage) {
        return new Declared(header(), metadata(), language(channelLanguage));
    }

    private Header header() {
        String summary = plain(entry.getDescription()).strip();
        boolean own = !summary.isEmpty() && !isExcerpt(summary);
        return new Header(title(), own ? List.of(summary) : List.of(), null, authors(), null,
                entry.getPublishedDate() == null ? instant(entry.getUpdatedDate()) : instant(entry.getPublishedDate()));
    }

    private Metadata metadata() {
        List<Metadata.Subject> subjects = entry.getCategories().stream().filter(it -> it.getName() != null)
                .map(FeedEntry::subject).toList();
        List<Metadata.Contributor> contributors = entry.getContributors().stream().map(SyndPerson::getName)
                .filter(Objects::nonNull).map(name -> new Metadata.Contributor(name, null)).toList();
        return new Metadata(sourceId(), null, null, null, subjects, contributors, references(), null, null, null);
    }

    private @Nullable String title() {
        SyndContent title = entry.getTitleEx();
        return title == null || title.getValue() == null ? null : plain(title).strip();
    }

    private List<String> authors() {
        List<String> named = entry.getAuthors().stream().map(SyndPerson::getName).filter(Objects::nonNull).toList();
        DCModule dublinCore = dublinCore();
        List<String> creators = dublinCore == null ? List.of() : dublinCore.getCreators();
        List<String> raw = !named.isEmpty() ? named : !creators.isEmpty() ? creators : nonNull(entry.getAuthor());
        return raw.stream().map(FeedEntry::withoutAddress).flatMap(it -> PersonNames.split(it).stream())
                .filter(it -> PersonNames.isName(it) || Agency.isKnown(it)).distinct().toList();
    }

    private @Nullable String language(@Nullable String channelLanguage) {
        DCModule dublinCore = dublinCore();
        return Stream.of(xmlLanguage(element), dublinCore == null ? null : dublinCore.getLanguage(),
                xmlLanguage(element.getDocument().getRootElement()), feed.getLanguage(), channelLanguage)
                .filter(Objects::nonNull).filter(it -> !it.isBlank()).findFirst().orElse(null);
    }

    private Metadata.@Nullable SourceId sourceId() {
        Instant version = entry.getUpdatedDate() == null
                ? instant(entry.getPublishedDate())
                : instant(entry.getUpdatedDate());
        String id = entry.getUri();
        if (id == null || version == null) {
            return null;
        }
        boolean global = id.indexOf(':') > 0;
        return global || feed.getLink() != null
                ? new Metadata.SourceId(global ? id : feed.getLink() + "#" + id,
                        Edition.of(version, title() + plain(entry.getDescription()) + body))
                : null;
    }

    private List<Metadata.Reference> references() {
        List<Metadata.Reference> references = new ArrayList<>();
        for (SyndLink link : entry.getLinks()) {
            if (link.getHref() != null) {
                references.add(new Metadata.Reference(link.getRel(), link.getHref(), link.getHreflang()));
            }
        }
        if (references.isEmpty() && entry.getLink() != null) {
            references.add(new Metadata.Reference("alternate", entry.getLink(), null));
        }
        return references;
    }

    private @Nullable DCModule dublinCore() {
        return entry.getModule(DCModule.URI) instanceof DCModule module ? module : null;
    }

    /** Whether a description only repeats how the content begins, as most do. */
    private boolean isExcerpt(String summary) {
        String start = Folded.of(summary.substring(0, Math.min(summary.length(), LEAST_EXCERPT)));
        return Folded.of(body).startsWith(start);
    }

    private static Metadata.Subject subject(SyndCategory category) {
        String label = category.getLabel();
        return label == null || label.equals(category.getName())
                ? new Metadata.Subject(null, category.getName())
                : new Metadata.Subject(category.getName(), label);
    }

    /** Only Atom says what its content is written in. What RSS has is HTML. */
    private static String plain(@Nullable SyndContent content) {
        if (content == null || content.getValue() == null) {
            return "";
        }
        return "text".equals(content.getType())
                ? content.getValue()
                : HtmlText.plain(content.getValue());
    }

    /** RSS wants an address with the name in parentheses behind it. */
    private static String withoutAddress(String author) {
        int open = author.indexOf('(');
        int close = author.lastIndexOf(')');
        if (author.indexOf('@') < 0) {
            return author;
        }
        return open >= 0 && close > open ? author.substring(open + 1, close) : "";
    }

    private static @Nullable String xmlLanguage(Element element) {
        return element.getAttributeValue("lang", Namespace.XML_NAMESPACE);
    }

    private static List<String> nonNull(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
