package dragoman.read.office;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Tika's parsers of office formats, without what is embedded, and with an end to the text they may give. */
final class OfficeText {
    private final int mostCharacters;

    /** @param mostCharacters limit for one file's text */
    OfficeText(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /**
     * A document's text.
     *
     * @param html its paragraphs in the simplest HTML
     * @param title as its properties have it, or null
     */
    record Document(String html, @Nullable String title) {
    }

    /** @throws TikaException or one of the others if the file is malformed or encrypted */
    Document of(OfficeKind kind, byte[] bytes) throws IOException, SAXException, TikaException {
        Metadata metadata = new Metadata();
        ToXMLContentHandler html = new ToXMLContentHandler();
        try (TikaInputStream in = TikaInputStream.get(bytes, metadata)) {
            ContentHandler limited = new SecureContentHandler(new WriteOutContentHandler(html, mostCharacters), in);
            parser(kind).parse(in, limited, metadata, context());
        }
        return new Document(html.toString(), metadata.get(TikaCoreProperties.TITLE));
    }

    private static Parser parser(OfficeKind kind) {
        return switch (kind) {
            case PDF -> {
                OneFont.install();
                yield new PDFParser();
            }
            case RTF -> new RTFParser();
            case DOCX -> new OOXMLParser();
            case ODT -> new OpenDocumentParser();
            case NONE -> throw new IllegalArgumentException("no office document");
        };
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setIncludeDeletedContent(false);
        office.setIncludeHeadersAndFooters(false);
        context.set(OfficeParserConfig.class, office);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractAnnotationText(false);
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    /** Leaves what is embedded where it is. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata,
                boolean outputHtml) {
            throw new IllegalStateException("nothing embedded is to be parsed");
        }
    }
}
