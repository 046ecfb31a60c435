package dragoman.export;

import dragoman.model.CreditLine;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@code newsMessage} of NewsML-G2 2.34. The IPTC's item relations have no translation, so these links are of a scheme
 * of our own, {@code drgrel}: {@code translatedFrom}, {@code machineTranslatedFrom} and {@code supersedes}. Where a dispatch does not
 * say when it was published, {@code versionCreated}, which the standard demands, is when it was received.
 */
final class NewsMlG2Writer implements StoryWriter {
    private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";

    private final Instant now;

    NewsMlG2Writer(Instant now) {
        this.now = now;
    }

    @Override
    public void write(ExportedStory story, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out,
                    StandardCharsets.UTF_8.name());
            new Message(xml, story).write(now);
            xml.flush();
            out.write('\n');
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** One message while it is written. */
    private record Message(XMLStreamWriter xml, ExportedStory story) {
        void write(Instant now) throws XMLStreamException {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            start("newsMessage");
            xml.writeDefaultNamespace(NAMESPACE);
            start("header");
            text("sent", now.toString());
            text("sender", "Dragoman");
            xml.writeEndElement();
            start("itemSet");
            for (ExportedStory.Version version : story.versions()) {
                newsItem(version);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void newsItem(ExportedStory.Version version) throws XMLStreamException {
            Dispatch dispatch = version.dispatch();
            start("newsItem", "guid", version.name(), "version", number(dispatch.metadata().sourceId()), "standard",
                    "NewsML-G2", "standardversion", "2.34", "conformance", "power");
            if (dispatch.language() != null) {
                xml.writeAttribute("xml:lang", dispatch.language());
            }
            empty("catalogRef", "href", CATALOG);
            start("catalog");
            empty("scheme", "alias", "drgrel", "uri", "urn:dragoman:relation:");
            empty("scheme", "alias", "drgrol", "uri", "urn:dragoman:role:");
            xml.writeEndElement();
            itemMeta(version);
            contentMeta(dispatch);
            content(dispatch);
            xml.writeEndElement();
        }

        /** The standard counts versions; what a sender has instead, such as a date, stays out. */
        private static String number(Metadata.@Nullable SourceId source) {
            String version = source == null || source.version() == null ? "" : source.version();
            boolean counts = !version.isEmpty() && version.length() < 10
                    && version.chars().allMatch(digit -> digit >= '0' && digit <= '9');
            return counts ? version : "1";
        }

        private void itemMeta(ExportedStory.Version version) throws XMLStreamException {
            Header header = version.dispatch().header();
            Metadata metadata = version.dispatch().metadata();
            start("itemMeta");
            empty("itemClass", "qcode", "ninat:text");
            if (header.agency() == null) {
                empty("provider", "uri", "urn:dragoman:provider:unknown");
            } else {
                empty("provider", "literal", header.agency());
            }
            text("versionCreated",
                    (header.published() == null ? version.received() : header.published()).toString());
            if (metadata.embargoedUntil() != null) {
                text("embargoed", metadata.embargoedUntil().toString());
            }
            Metadata.Status status = metadata.status() == null ? Metadata.Status.USABLE : metadata.status();
            empty("pubStatus", "qcode", "stat:" + status.name().toLowerCase(Locale.ROOT));
            if (metadata.note() != null) {
                text("edNote", metadata.note());
            }
            String relation = version.isMachineTranslation() ? "machineTranslatedFrom" : "translatedFrom";
            for (ExportedStory.Version original : story.original(version)
                    .flatMap(link -> story.version(link.original())).stream().toList()) {
                link(relation, original);
            }
            for (ExportedStory.Version superseded : story.superseded(version).toList()) {
                link("supersedes", superseded);
            }
            xml.writeEndElement();
        }

        private void link(String relation, ExportedStory.Version other) throws XMLStreamException {
            start("link", "rel", "drgrel:" + relation, "residref", other.name(), "contenttype",
                    "application/vnd.iptc.g2.newsitem+xml");
            if (other.dispatch().language() != null) {
                empty("language", "tag", other.dispatch().language());
            }
            xml.writeEndElement();
        }

        private void contentMeta(Dispatch dispatch) throws XMLStreamException {
            Header header = dispatch.header();
            Metadata metadata = dispatch.metadata();
            start("contentMeta");
            if (metadata.urgency() != null) {
                text("urgency", metadata.urgency().toString());
            }
            if (header.place() != null) {
                named("located", header.place());
            }
            for (String author : header.authors()) {
                named("creator", author);
            }
            switch (dispatch.origin()) {
                case Origin.HumanTranslation it -> {
                    for (String translator : it.translators()) {
                        named("contributor", translator, "role", "ctrol:translator");
                    }
                }
                case Origin.MachineTranslation it -> {
                    if (it.engine() != null) {
                        named("contributor", it.engine(), "role", "drgrol:machineTranslation");
                    }
                }
                case Origin.Original _,Origin.Unattributed _ -> {
                }
            }
            if (dispatch.language() != null) {
                empty("language", "tag", dispatch.language());
            }
            for (Metadata.Subject subject : metadata.subjects()) {
                subject(subject);
            }
            if (metadata.slug() != null) {
                text("slugline", metadata.slug());
            }
            if (header.headline() != null) {
                text("headline", header.headline());
            }
            CreditLine credit = dispatch.origin().creditLine();
            if (credit != null) {
                text("creditline", credit.text());
            }
            for (String line : header.summary()) {
                text("description", line, "role", "drol:summary");
            }
            xml.writeEndElement();
        }

        private void subject(Metadata.Subject subject) throws XMLStreamException {
            start("subject");
            if (subject.code() != null) {
                xml.writeAttribute(subject.code().startsWith("http") ? "uri" : "qcode", subject.code());
            }
            if (subject.name() != null) {
                text("name", subject.name());
            }
            xml.writeEndElement();
        }

        private void content(Dispatch dispatch) throws XMLStreamException {
            start("contentSet");
            start("inlineXML", "contenttype", "application/xhtml+xml");
            start("html");
            xml.writeDefaultNamespace(XHTML);
            start("head");
            text("title", dispatch.header().headline() == null ? "" : dispatch.header().headline());
            xml.writeEndElement();
            start("body");
            for (String paragraph : dispatch.body()) {
                text("p", paragraph);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }

        private void named(String element, String name, String... attributes) throws XMLStreamException {
            start(element, attributes);
            text("name", name);
            xml.writeEndElement();
        }

        private void text(String element, String text, String... attributes) throws XMLStreamException {
            start(element, attributes);
            xml.writeCharacters(legal(text));
            xml.writeEndElement();
        }

        /** Without the characters that XML has no place for. */
        private static String legal(String text) {
            StringBuilder legal = new StringBuilder();
            text.codePoints().filter(point -> point >= ' ' || point == '\n' || point == '\t')
                    .filter(point -> Character.getType(point) != Character.SURROGATE && point != 0xFFFE
                            && point != 0xFFFF)
                    .forEach(legal::appendCodePoint);
            return legal.toString();
        }

        private void start(String element, String... attributes) throws XMLStreamException {
            xml.writeStartElement(element);
            attributes(attributes);
        }

        private void empty(String element, String... attributes) throws XMLStreamException {
            xml.writeEmptyElement(element);
            attributes(attributes);
        }

        /** Names and values in turn. */
        private void attributes(String... attributes) throws XMLStreamException {
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
        }
    }
}
