package dragoman.lexicon.exchange;

import dragoman.lexicon.TranslationUnit;
import dragoman.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads TMX 1.4b and earlier (LISA OSCAR, 2005). Of several variants in one language the first counts; the content of
 * formatting codes is left out, but marked text ({@code hi}) stays. Neither DTD nor external entities are ever read.
 */
final class TmxReader implements UnitReader {
    private static final Set<String> CODES = Set.of("bpt", "ept", "it", "ph", "ut");

    private final Path file;

    TmxReader(Path file) {
        this.file = file;
    }

    @Override
    public void read(UnitSink sink) throws IOException {
        try (InputStream in = Lines.bytes(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            // A document type, comments and instructions may come before the root.
            while (!xml.isStartElement()) {
                xml.next();
            }
            if (!xml.getLocalName().equals("tmx")) {
                throw new UnreadableException("its root is <" + xml.getLocalName() + ">, not <tmx>");
            }
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("tu")) {
                    unit(xml, sink);
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new UnreadableException("line " + line + ": not well-formed XML", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void unit(XMLStreamReader xml, UnitSink sink) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        Map<Language, String> texts = new EnumMap<>(Language.class);
        int variants = 0;
        while (!isEnd(xml, "tu")) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("tuv")) {
                variants++;
                Optional<Language> language = LanguageCodes.of(language(xml));
                String text = variant(xml);
                language.filter(_ -> !text.isBlank()).ifPresent(known -> texts.putIfAbsent(known, text));
            }
        }
        if (texts.size() >= 2) {
            sink.unit(TranslationUnit.of(texts));
        } else if (variants >= 2) {
            sink.passedOver();
        } else {
            sink.bad(line, "a unit with fewer than two variants");
        }
    }

    private static String language(XMLStreamReader xml) {
        @Nullable
        String language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        @Nullable
        String old = xml.getAttributeValue(null, "lang");
        return language != null ? language : old != null ? old : "";
    }

    /** The segment of a variant. */
    private static String variant(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean segment = false;
        int codes = 0;
        while (!isEnd(xml, "tuv")) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    segment |= xml.getLocalName().equals("seg");
                    codes += CODES.contains(xml.getLocalName()) ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    segment &= !xml.getLocalName().equals("seg");
                    codes -= CODES.contains(xml.getLocalName()) ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text
                        .append(segment && codes == 0 ? xml.getText() : "");
                default -> {
                    // comments and processing instructions
                }
            }
        }
        return text.toString();
    }

    private static boolean isEnd(XMLStreamReader xml, String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }
}
