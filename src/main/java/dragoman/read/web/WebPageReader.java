package dragoman.read.web;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Reading;
import dragoman.read.charset.Decoding;
import dragoman.read.charset.OneLine;
import dragoman.read.charset.TextDecoder;
import dragoman.read.draft.Declarations;
import dragoman.read.draft.Draft;
import dragoman.read.markup.HtmlText;
import dragoman.read.markup.MarkupHead;
import dragoman.read.wire.Agency;
import dragoman.read.wire.PersonNames;
import dragoman.read.wire.WordSet;
import java.util.List;
import java.util.Locale;
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
        Decoding decoding = TextDecoder.decode(declared == null ? incoming : incoming.in(declared));
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
        Draft draft = new Draft(format(), incoming, decoded);
        declare(draft, page, article, body);
        draft.body(body);
        return draft.reading();
    }

    /** The main text has its paragraphs, which the data for machines have not: these count only if they say much more. */
    private static String body(List<HtmlText.Paragraph> main, ArticleJsonLd article) {
        String shown = HtmlText.joined(main);
        String told = article.body() == null ? "" : HtmlText.plain(article.body().replace("\n", "<br>"));
        return told.length() > 2 * shown.length() ? told : shown;
    }

    private static void declare(Draft draft, Document page, ArticleJsonLd article, String body) {
        MetaTags tags = new MetaTags(page);
        Declarations declared = draft.declared();
        String headline = first(article.headline(), tags.title());
        draft.headline(headline);
        draft.summary(summary(page, first(article.description(), tags.description())));
        List<String> authors = article.authors().isEmpty() ? tags.authors() : article.authors();
        authors.stream().filter(it -> PersonNames.isName(it) || Agency.isKnown(it)).forEach(draft::author);
        declared.language(first(article.language(), tags.language()));
        declared.published(article.published());
        declared.published(tags.published());
        String id = first(article.id(), tags.address());
        Stream.of(article.modified(), tags.modified(), article.published(), tags.published())
                .flatMap(Stream::ofNullable).flatMap(it -> Edition.of(it, headline + body).stream()).findFirst()
                .ifPresent(version -> declared.source(id, version));
        Stream.concat(article.subjects().stream(), tags.subjects().stream())
                .forEach(name -> declared.subject(null, name));
        article.translators().forEach(name -> declared.contributor(name, "translator"));
        article.declareOriginals(declared);
    }

    /** Descriptions are made for search engines; only one that the page shows to its readers is a summary. */
    private static @Nullable String summary(Document page, @Nullable String description) {
        String line = OneLine.of(description);
        return line != null && !line.endsWith("…") && !line.endsWith("...") && page.body().text().contains(line)
                ? line
                : null;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
