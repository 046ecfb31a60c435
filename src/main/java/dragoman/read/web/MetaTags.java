package dragoman.read.web;

import dragoman.read.charset.OneLine;
import dragoman.read.wire.PersonNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's meta elements say: Open Graph, its article name space, Dublin Core and the plain names. */
final class MetaTags {
    private static final List<String> NAMING = List.of("property", "name", "http-equiv");

    private final Document page;
    /** The contents of each name in small letters, in the order of the page. */
    private final Map<String, List<String>> contents = new HashMap<>();

    MetaTags(Document page) {
        this.page = page;
        for (Element meta : page.getElementsByTag("meta")) {
            String content = OneLine.of(meta.attr("content"));
            if (content != null) {
                NAMING.stream().map(meta::attr).filter(name -> !name.isEmpty())
                        .map(name -> name.toLowerCase(Locale.ROOT)).distinct()
                        .forEach(name -> contents.computeIfAbsent(name, _ -> new ArrayList<>()).add(content));
            }
        }
    }

    /** The headline; the page's title only without the site's name behind it. */
    @Nullable
    String title() {
        Element heading = page.selectFirst("h1");
        String title = first("og:title", "dc.title", "dcterms.title");
        String shown = heading == null || heading.text().isBlank() ? page.title() : heading.text();
        String found = withoutSite(title == null ? shown : title);
        return found.isBlank() ? null : found;
    }

    @Nullable
    String description() {
        return first("og:description", "dc.description", "description");
    }

    /** Names only: some sites put the address of a profile there. */
    List<String> authors() {
        return Stream.of("article:author", "dc.creator", "dcterms.creator", "author")
                .map(tag -> all(tag).stream().filter(name -> !name.contains("://")).toList())
                .filter(names -> !names.isEmpty()).findFirst().orElse(List.of()).stream()
                .flatMap(name -> PersonNames.split(name).stream()).toList();
    }

    /** The date as it stands there. */
    @Nullable
    String published() {
        return first("article:published_time", "dc.date.issued", "dcterms.issued", "dc.date", "date");
    }

    @Nullable
    String modified() {
        return first("article:modified_time", "dcterms.modified", "og:updated_time");
    }

    List<String> subjects() {
        return Stream.of("article:section", "article:tag", "dc.subject").map(this::all).flatMap(List::stream).toList();
    }

    /** The page's own address. */
    @Nullable
    String address() {
        Element canonical = page.selectFirst("link[rel=canonical]");
        String href = canonical == null ? "" : canonical.attr("href");
        return href.isBlank() ? first("og:url") : href;
    }

    /** As a BCP 47 tag: Open Graph writes an underscore. */
    @Nullable
    String language() {
        Element html = page.selectFirst("html");
        return Stream.of(html == null ? "" : html.attr("lang"), html == null ? "" : html.attr("xml:lang"),
                first("content-language"), first("dc.language"), first("og:locale")).filter(Objects::nonNull)
                .filter(tag -> !tag.isBlank()).findFirst().map(tag -> tag.strip().replace('_', '-')).orElse(null);
    }

    private String withoutSite(String title) {
        String site = first("og:site_name");
        String text = title.strip();
        if (site == null || !text.endsWith(site.strip()) || text.length() == site.strip().length()) {
            return text;
        }
        String rest = text.substring(0, text.length() - site.strip().length()).stripTrailing();
        return rest.isEmpty() || "|-–—·:".indexOf(rest.charAt(rest.length() - 1)) < 0
                ? text
                : rest.substring(0, rest.length() - 1).strip();
    }

    private @Nullable String first(String... names) {
        return Stream.of(names).map(this::all).flatMap(List::stream).findFirst().orElse(null);
    }

    private List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }
}
