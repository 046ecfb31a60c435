package dragoman.read.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dragoman.read.draft.Declarations;
import dragoman.read.wire.PersonNames;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The schema.org description of an article ({@code NewsArticle} and its kin) in a page's JSON-LD. What is not there is null
 * or empty. Scripts that are no JSON are passed over: they are beside the text, and the text can do without them.
 */
final class ArticleJsonLd {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KINDS = List.of("Article", "BlogPosting");

    private final JsonNode article;

    private ArticleJsonLd(JsonNode article) {
        this.article = article;
    }

    static ArticleJsonLd in(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<JsonNode> found = parsed(script.data()).flatMap(ArticleJsonLd::article);
            if (found.isPresent()) {
                return new ArticleJsonLd(found.get());
            }
        }
        return new ArticleJsonLd(JSON.createObjectNode());
    }

    @Nullable
    String headline() {
        return text(article.path("headline"));
    }

    @Nullable
    String description() {
        return text(article.path("description"));
    }

    @Nullable
    String body() {
        return text(article.path("articleBody"));
    }

    @Nullable
    String language() {
        JsonNode language = article.path("inLanguage");
        return text(language.isObject() ? language.path("alternateName") : language);
    }

    @Nullable
    String published() {
        return text(article.path("datePublished"));
    }

    @Nullable
    String modified() {
        return text(article.path("dateModified"));
    }

    @Nullable
    String id() {
        return Stream.of("identifier", "@id", "url", "mainEntityOfPage").map(name -> reference(article.path(name)))
                .flatMap(Optional::stream).findFirst().orElse(null);
    }

    List<String> authors() {
        return names("author").stream().flatMap(name -> PersonNames.split(name).stream()).toList();
    }

    List<String> subjects() {
        return Stream.of("articleSection", "keywords").flatMap(name -> each(article.path(name)).stream())
                .map(node -> node.isObject() ? text(node.path("name")) : text(node)).map(Optional::ofNullable)
                .flatMap(Optional::stream).flatMap(words -> Arrays.stream(words.split(","))).map(String::strip)
                .filter(word -> !word.isEmpty()).distinct().toList();
    }

    List<String> translators() {
        return names("translator");
    }

    /** Declares the works that it is a translation of. */
    void declareOriginals(Declarations declared) {
        for (JsonNode work : each(article.path("translationOfWork"))) {
            reference(work).or(() -> reference(work.path("url"))).ifPresent(
                    id -> declared.reference("translationOfWork", id, text(work.path("inLanguage"))));
        }
    }

    private List<String> names(String property) {
        return each(article.path(property)).stream().map(node -> node.isObject() ? node.path("name") : node)
                .flatMap(node -> each(node).stream()).map(node -> Optional.ofNullable(text(node)))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<String> reference(JsonNode node) {
        return Stream.of(node, node.path("@id"), node.path("value")).map(it -> Optional.ofNullable(text(it)))
                .flatMap(Optional::stream).findFirst();
    }

    private static List<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream().toList() : List.of(node);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    private static Optional<JsonNode> parsed(String script) {
        try {
            return Optional.of(JSON.readTree(script));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The first article, however deep it lies in lists and graphs. */
    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.poll();
            if (each(node.path("@type")).stream().anyMatch(type -> KINDS.stream().anyMatch(type.asText()::endsWith))) {
                return Optional.of(node);
            }
            node.valueStream().filter(JsonNode::isContainerNode).forEach(waiting::add);
        }
        return Optional.empty();
    }
}
