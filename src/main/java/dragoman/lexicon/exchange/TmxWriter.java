package dragoman.lexicon.exchange;

import dragoman.lexicon.TranslationUnit;
import dragoman.model.Language;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes TMX 1.4b. */
final class TmxWriter implements UnitWriter {
    private final OutputStream out;
    private final XMLStreamWriter xml;

    TmxWriter(OutputStream out) throws IOException {
        this.out = new BufferedOutputStream(out);
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.out, StandardCharsets.UTF_8.name());
            begin();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        xml.writeCharacters("\n");
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Dragoman");
        xml.writeAttribute("creationtoolversion", "0.1.0");
        xml.writeAttribute("segtype", "sentence");
        xml.writeAttribute("o-tmf", "tsv");
        xml.writeAttribute("adminlang", Language.ENGLISH.tag());
        xml.writeAttribute("srclang", "*all*");
        xml.writeAttribute("datatype", "plaintext");
        xml.writeCharacters("\n");
        xml.writeStartElement("body");
        xml.writeCharacters("\n");
    }

    @Override
    public void write(TranslationUnit unit, Map<String, String> properties) {
        try {
            xml.writeStartElement("tu");
            for (Map.Entry<String, String> property : new TreeMap<>(properties).entrySet()) {
                xml.writeStartElement("prop");
                xml.writeAttribute("type", "x-dragoman-" + property.getKey());
                xml.writeCharacters(property.getValue());
                xml.writeEndElement();
            }
            for (Language language : Language.values()) {
                String text = unit.texts().get(language);
                if (text != null) {
                    xml.writeStartElement("tuv");
                    xml.writeAttribute("xml:lang", language.tag());
                    xml.writeStartElement("seg");
                    xml.writeCharacters(text);
                    xml.writeEndElement();
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.flush();
    }
}
