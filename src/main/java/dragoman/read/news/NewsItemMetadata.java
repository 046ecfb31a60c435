package dragoman.read.news;

import dragoman.read.draft.Declarations;
import dragoman.read.draft.Draft;
import dragoman.read.markup.Element;
import dragoman.read.wire.Agency;
import dragoman.read.wire.PersonNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in {@code itemMeta} and {@code contentMeta} of a news item of NewsML-G2. */
final class NewsItemMetadata {
    private NewsItemMetadata() {
    }

    /** Adds to a draft what an item says about itself. */
    static void read(Element newsItem, Draft draft) {
        String version = newsItem.attribute("version");
        draft.declared().source(newsItem.attribute("guid"),
                version == null ? newsItem.words("itemMeta", "versionCreated") : version);
        newsItem.at("itemMeta").ifPresent(meta -> readItemMeta(meta, draft));
        newsItem.at("contentMeta").ifPresent(meta -> readContentMeta(meta, draft));
    }

    private static void readItemMeta(Element meta, Draft draft) {
        Declarations declared = draft.declared();
        meta.at("provider").ifPresent(provider -> draft.agency(party(provider)));
        declared.published(meta.words("versionCreated"));
        declared.published(meta.words("firstCreated"));
        meta.at("embargoed").ifPresent(embargoed -> {
            declared.embargoed();
            declared.embargo(embargoed.words());
        });
        meta.at("pubStatus").ifPresent(status -> declared.status(code(status)));
        meta.at("signal").ifPresent(signal -> declared.signal(code(signal)));
        declared.note(meta.words("edNote"));
        for (Element link : meta.children("link")) {
            declared.reference(first(link, "rel", "reluri"), first(link, "residref", "href"), linkLanguage(link));
        }
    }

    private static @Nullable String linkLanguage(Element link) {
        return link.at("language").or(() -> link.at("contentMeta", "language")).map(it -> it.attribute("tag"))
                .orElse(link.attribute("lang"));
    }

    private static void readContentMeta(Element meta, Draft draft) {
        Declarations declared = draft.declared();
        meta.at("language").ifPresent(language -> declared.language(language.attribute("tag")));
        declared.urgency(meta.words("urgency"));
        declared.published(meta.words("contentModified"));
        declared.published(meta.words("contentCreated"));
        declared.slug(meta.words("slugline"));
        meta.at("located").ifPresent(located -> draft.place(named(located)));
        draft.dateline(meta.words("dateline"));
        draft.byline(meta.words("by"));
        draft.byline(meta.words("byline"));
        draft.credit(meta.words("creditline"));
        meta.at("infoSource").ifPresent(source -> draft.agency(party(source)));
        for (Element subject : meta.children("subject")) {
            declared.subject(code(subject), name(subject, declared));
        }
        for (Element contributor : meta.children("contributor")) {
            declared.contributor(named(contributor), first(contributor, "role", "roleuri", "jobtitle"));
        }
        headlines(meta, draft);
        for (Element description : meta.children("description")) {
            draft.summary(description.words());
        }
    }

    /** The main headline; others say more, unless they are versions of it for other places. */
    private static void headlines(Element meta, Draft draft) {
        List<Element> all = meta.children("headline");
        Optional<Element> main = all.stream().filter(it -> isRole(it, "main")).findFirst()
                .or(() -> all.stream().filter(it -> it.attribute("role") == null).findFirst())
                .or(() -> all.stream().findFirst());
        main.ifPresent(it -> draft.headline(it.words()));
        all.stream().filter(it -> isRole(it, "sub") || isRole(it, "deck")).forEach(it -> draft.summary(it.words()));
    }

    private static boolean isRole(Element headline, String role) {
        String declared = headline.attribute("role");
        return declared != null && declared.substring(declared.lastIndexOf(':') + 1).startsWith(role);
    }

    /** Adds what stands in for parts that are nowhere else: the title for the headline, people who made it for the byline. */
    static void readSubstitutes(Element newsItem, Draft draft) {
        draft.headline(newsItem.words("itemMeta", "title"));
        draft.declared().language(newsItem.attribute("lang"));
        if (draft.hasAuthors()) {
            return;
        }
        newsItem.at("contentMeta").stream().flatMap(meta -> meta.children("creator").stream())
                .filter(creator -> !"cpnat:organisation".equals(creator.attribute("type")))
                .map(NewsItemMetadata::named).filter(NewsItemMetadata::isPerson).forEach(draft::author);
    }

    private static boolean isPerson(@Nullable String name) {
        return name != null && PersonNames.isName(name) && name.indexOf(' ') > 0
                && List.of(name.split(" ", -1)).stream().noneMatch(Agency::isKnown);
    }

    /** The short name of a company: its code without the scheme, else its name. */
    private static @Nullable String party(Element party) {
        String code = first(party, "qcode", "literal");
        return code == null ? named(party) : code.substring(code.indexOf(':') + 1);
    }

    private static @Nullable String code(Element element) {
        return first(element, "qcode", "uri", "literal");
    }

    private static @Nullable String named(Element element) {
        String name = element.words("name");
        return name == null ? element.attribute("literal") : name;
    }

    /** Its name in the item's language, else its first one. */
    private static @Nullable String name(Element subject, Declarations declared) {
        String language = declared.declaredLanguage().orElse("");
        return subject.children("name").stream().filter(name -> language.equals(name.attribute("lang"))).findFirst()
                .map(Element::words).orElse(named(subject));
    }

    private static @Nullable String first(Element element, String... attributes) {
        for (String attribute : attributes) {
            String value = element.attribute(attribute);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
