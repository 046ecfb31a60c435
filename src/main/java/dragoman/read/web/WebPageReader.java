package dragoman.read.web;

import dragoman.model.Header;
import dragoman.model.Incoming;
import dragoman.model.Metadata;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import dragoman.read.charset.Decoding;
import dragoman.read.charset.OneLine;
import dragoman.read.charset.TextDecoder;
import dragoman.read.draft.Declared;
import dragoman.read.draft.Manuscript;
import dragoman.read.markup.HtmlText;
import dragoman.read.markup.MarkupHead;
import dragoman.read.wire.Agency;
import dragoman.read.wire.PersonNames;
import dragoman.read.wire.WordSet;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a web page with one article: what it tells machines about itself, and its main text. */
public final class WebPageReader implements DispatchReader {
    private static final Set<String> ROOTS = WordSet.of("""
            html head body article main section div p h1 h2 meta title table
            """);

    @Override
    public String format() {
        return "web-page";
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return ROOTS.contains(MarkupHead.of(incoming.bytes()).root().toLowerCase(Locale.ROOT));
    }

    @Override
    public Reading read(Incoming incoming) {
        String declared = MarkupHead.of(incoming.bytes()).charset();
        Decoding decoding = TextDecoder.decode(new Incoming(incoming.name(), incoming.bytes(),
                declared == null ? incoming.charset() : declared, incoming.language()));
        return switch (decoding) {
            case Decoding.Failure failure -> new Reading.Unreadable(failure.problem());
            case Decoding.Text decoded -> read(incoming, decoded);
        };
    }

    private Reading read(Incoming incoming, Decoding.Text decoded) {
        Document page = HtmlText.parsed(decoded.text());
        ArticleJsonLd article = ArticleJsonLd.in(page);
        List<HtmlText.Paragraph> main = MainText.of(page);
        String body = body(main, article);
        if (body.isBlank()) {
            return new Reading.Unreadable(
                    new Problem(ProblemCode.P069, incoming.name(), "no article stands out from the page"));
        }
        if (ErrorPage.isOne(page, body)) {
            return new Reading.Unreadable(
                    new Problem(ProblemCode.P069, incoming.name(),
                            "it only says " + OneLine.of(page.title() + ": " + body)));
        }
        Declared declared = declared(page, main, body, article, incoming.language());
        return Manuscript.of(declared.header(), body).read(format(), incoming.name(), decoded.charset(), declared,
                decoded.problems());
    }

    /** The main text has its paragraphs, which the data for machines have not: these count only if they say much more. */
    private static String body(List<HtmlText.Paragraph> main, ArticleJsonLd article) {
        String shown = HtmlText.joined(main);
        String told = article.body() == null ? "" : HtmlText.plain(article.body().replace("\n", "<br>"));
        return told.length() > 2 * shown.length() ? told : shown;
    }

    private static Declared declared(Document page, List<HtmlText.Paragraph> main, String body, ArticleJsonLd article,
            @Nullable String channelLanguage) {
        MetaTags tags = new MetaTags(page);
        String description = article.description() == null ? tags.description() : article.description();
        Instant published = article.published() == null ? tags.published() : article.published();
        Instant modified = article.modified() == null ? tags.modified() : article.modified();
        List<String> authors = article.authors().isEmpty() ? tags.authors() : article.authors();
        Header header = new Header(first(article.headline(), tags.title()),
                description == null || description.endsWith("…") || description.endsWith("...")
                        ? List.of()
                        : summary(page, main, description),
                null, authors.stream().filter(it -> PersonNames.isName(it) || Agency.isKnown(it)).toList(), null,
                published);
        String id = first(article.id(), tags.address());
        Instant version = modified == null ? published : modified;
        Metadata metadata = new Metadata(
                id == null || version == null
                        ? null
                        : new Metadata.SourceId(id, Edition.of(version, header.headline() + body)),
                null, null, null,
                Stream.concat(article.subjects().stream(), tags.subjects().stream()).distinct()
                        .map(name -> new Metadata.Subject(null, name)).toList(),
                article.translators(), article.originals(), null, null, null);
        return new Declared(header, metadata,
                first(article.language(), first(tags.language(), channelLanguage)));
    }

    /** Descriptions are made for search engines; only one that the page shows to its readers is a summary. */
    private static List<String> summary(Document page, List<HtmlText.Paragraph> main, String description) {
        String line = Optional.ofNullable(OneLine.of(description)).orElse("");
        boolean shown = !line.isEmpty() && page.body().text().contains(line);
        boolean withinText = main.stream().map(HtmlText.Paragraph::text)
                .anyMatch(paragraph -> paragraph.startsWith(line));
        return shown && !withinText ? List.of(line) : List.of();
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other)).flatMap(Optional::stream)
                .filter(it -> !it.isBlank()).findFirst().orElse(null);
    }
}
