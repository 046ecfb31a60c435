package dragoman.read.news;

import dragoman.read.draft.Declarations;
import dragoman.read.draft.Draft;
import dragoman.read.draft.Timestamp;
import dragoman.read.markup.Blocks;
import dragoman.read.markup.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One NITF 3.x document, which stands alone or within NewsML. */
final class NitfDocument {
    private final Element nitf;
    private final Draft draft;

    private NitfDocument(Element nitf, Draft draft) {
        this.nitf = nitf;
        this.draft = draft;
    }

    /** Adds to a draft what a document holds. */
    static void read(Element nitf, Draft draft) {
        NitfDocument document = new NitfDocument(nitf, draft);
        document.readHead();
        document.readBodyHead();
        document.readBody();
    }

    private void readHead() {
        Declarations declared = draft.declared();
        declared.language(nitf.attribute("lang"));
        nitf.at("body").ifPresent(body -> declared.language(body.attribute("lang")));
        nitf.at("head", "docdata").ifPresent(docdata -> readDocdata(docdata, declared));
        nitf.at("head", "tobject").ifPresent(tobject -> tobject.children("tobject.subject").forEach(
                subject -> declared.subject(subject.attribute("tobject.subject.refnum"), subjectName(subject))));
    }

    /** The narrowest of its three levels. */
    private static @Nullable String subjectName(Element subject) {
        for (String level : List.of("detail", "matter", "type")) {
            String name = subject.attribute("tobject.subject." + level);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static void readDocdata(Element docdata, Declarations declared) {
        String issued = attribute(docdata, "date.issue", "norm");
        String version = attribute(docdata, "du-key", "version");
        declared.source(attribute(docdata, "doc-id", "id-string"), version == null ? issued : version);
        declared.slug(attribute(docdata, "du-key", "key"));
        declared.urgency(attribute(docdata, "urgency", "ed-urg"));
        declared.published(issued);
        readRelease(attribute(docdata, "date.release", "norm"), issued, declared);
        declared.status(docdata.attribute("management-status"));
        declared.reference(docdata.attribute("management-idref-status"), docdata.attribute("management-doc-idref"),
                null);
        docdata.at("correction").ifPresent(correction -> {
            declared.signal("correction");
            declared.note(correction.attribute("info"));
            declared.reference("correction", correction.attribute("id-string"), null);
        });
        docdata.at("ed-msg").ifPresent(message -> {
            declared.signal(message.attribute("msg-type"));
            declared.note(message.attribute("info"));
        });
        for (Element list : docdata.children("key-list")) {
            list.children("keyword").forEach(keyword -> declared.subject(null, keyword.attribute("key")));
        }
    }

    /** A release after the issue is an embargo; most senders give the same moment twice. */
    private static void readRelease(@Nullable String release, @Nullable String issued, Declarations declared) {
        boolean later = release != null && (issued == null || Timestamp.of(release)
                .flatMap(then -> Timestamp.of(issued).map(then::isAfter)).orElse(true));
        if (later) {
            declared.embargo(release);
        }
    }

    private static @Nullable String attribute(Element parent, String child, String attribute) {
        return parent.at(child).map(element -> element.attribute(attribute)).orElse(null);
    }

    private void readBodyHead() {
        Optional<Element> head = nitf.at("body", "body.head");
        if (head.isEmpty()) {
            draft.headline(nitf.words("head", "title"));
            return;
        }
        Element above = head.get();
        draft.headline(above.words("hedline", "hl1"));
        draft.headline(nitf.words("head", "title"));
        above.at("hedline").ifPresent(hedline -> hedline.children("hl2").forEach(line -> draft.summary(line.words())));
        above.at("abstract").ifPresent(summary -> Blocks.of(summary).forEach(draft::summary));
        draft.agency(above.words("distributor", "org"));
        draft.place(above.words("dateline", "location"));
        draft.dateline(above.words("dateline"));
        above.at("dateline", "story.date").ifPresent(date -> draft.declared().published(date.attribute("norm")));
        if (!draft.hasAuthors()) {
            above.children("byline").forEach(this::readByline);
        }
        above.at("note").ifPresent(note -> draft.declared().note(note.words()));
    }

    /** People where they are marked, else the line without titles ({@code byttl}); a title alone is the sender's. */
    private void readByline(Element byline) {
        List<Element> persons = byline.children("person");
        if (!persons.isEmpty()) {
            persons.forEach(person -> draft.author(person.words()));
            return;
        }
        Element untitled = new Element(byline.name(), byline.attributes(),
                byline.nodes().stream().filter(node -> !(node instanceof Element it && it.name().equals("byttl")))
                        .toList());
        String names = untitled.words();
        if (names == null) {
            draft.agency(byline.words());
        } else {
            draft.byline(names);
        }
    }

    private void readBody() {
        nitf.at("body", "body.content").ifPresent(content -> draft.body(Blocks.of(content)));
        nitf.at("body", "body.end").ifPresent(end -> {
            end.children("tagline").forEach(line -> Blocks.of(line).forEach(draft::credit));
            end.children("bibliography").forEach(line -> draft.credit(line.words()));
        });
    }
}
