package dragoman.read.web;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import dragoman.read.draft.Declarations;
import dragoman.read.draft.Draft;
import dragoman.read.markup.HtmlText;
import dragoman.read.wire.Agency;
import dragoman.read.wire.PersonNames;
import java.time.Instant;
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
    private final SyndFeed feed;
    private final SyndEntry entry;
    private final Element element;
    private final String title;
    private final String description;
    private final String body;

    FeedEntry(SyndFeed feed, SyndEntry entry, Element element) {
        this.feed = feed;
        this.entry = entry;
        this.element = element;
        String content = entry.getContents().stream().map(FeedEntry::plain).filter(it -> !it.isBlank()).findFirst()
                .orElse("");
        this.title = plain(entry.getTitleEx()).strip();
        this.description = plain(entry.getDescription());
        this.body = content.isEmpty() ? description : content;
    }

    /** Adds to a draft what it says. */
    void read(Draft draft) {
        Declarations declared = draft.declared();
        draft.headline(title);
        draft.summary(description);
        authors().forEach(draft::author);
        declared.language(language());
        declared.published(instant(entry.getPublishedDate()));
        declared.published(instant(entry.getUpdatedDate()));
        declareSource(declared);
        entry.getCategories().stream().filter(it -> it.getName() != null)
                .forEach(it -> declareSubject(it, declared));
        entry.getContributors().forEach(it -> declared.contributor(it.getName(), null));
        entry.getLinks().forEach(it -> declared.reference(it.getRel(), it.getHref(), it.getHreflang()));
        if (entry.getLinks().isEmpty()) {
            declared.reference("alternate", entry.getLink(), null);
        }
        draft.body(body);
    }

    private List<String> authors() {
        List<String> named = entry.getAuthors().stream().map(SyndPerson::getName).filter(Objects::nonNull).toList();
        DCModule dublinCore = dublinCore();
        List<String> creators = dublinCore == null ? List.of() : dublinCore.getCreators();
        List<String> raw = !named.isEmpty() ? named : !creators.isEmpty() ? creators : nonNull(entry.getAuthor());
        return raw.stream().map(FeedEntry::withoutAddress).flatMap(it -> PersonNames.split(it).stream())
                .filter(it -> PersonNames.isName(it) || Agency.isKnown(it)).distinct().toList();
    }

    private @Nullable String language() {
        DCModule dublinCore = dublinCore();
        return Stream.of(xmlLanguage(element), dublinCore == null ? null : dublinCore.getLanguage(),
                xmlLanguage(element.getDocument().getRootElement()), feed.getLanguage())
                .filter(Objects::nonNull).map(String::strip).filter(it -> !it.isEmpty()).findFirst().orElse(null);
    }

    private void declareSource(Declarations declared) {
        Instant version = entry.getUpdatedDate() == null
                ? instant(entry.getPublishedDate())
                : instant(entry.getUpdatedDate());
        String id = entry.getUri();
        if (id == null || version == null) {
            return;
        }
        boolean global = id.indexOf(':') > 0;
        if (global || feed.getLink() != null) {
            declared.source(global ? id : feed.getLink() + "#" + id,
                    Edition.of(version, title + description + body));
        }
    }

    private static void declareSubject(SyndCategory category, Declarations declared) {
        String label = category.getLabel();
        if (label == null || label.equals(category.getName())) {
            declared.subject(null, category.getName());
        } else {
            declared.subject(category.getName(), label);
        }
    }

    private @Nullable DCModule dublinCore() {
        return entry.getModule(DCModule.URI) instanceof DCModule module ? module : null;
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
