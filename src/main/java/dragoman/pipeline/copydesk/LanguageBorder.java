package dragoman.pipeline.copydesk;

import dragoman.language.LanguageIdentifier;
import dragoman.model.Header;
import dragoman.model.Item;
import dragoman.model.Metadata;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts an item that holds the same story in two languages, one below the other, as desks send it to bilingual papers. The border
 * is certain where a rule, or a line that names a language, stands between paragraphs of one language and those of the other, and
 * each side has three sentences; else the item stays whole and is noted ({@code P066}).
 */
final class LanguageBorder {
    /** Shorter paragraphs are credits, towns and quotations, and too short to be told by. */
    private static final int FEWEST_LETTERS = 80;
    private static final int FEWEST_SENTENCES = 3;
    private static final int ENOUGH_LETTERS = 300;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_HEADLINE = 160;
    private static final Set<String> LANGUAGE_NAMES = Set.of("english", "anglais", "anglaise", "ingilizce", "french",
            "français", "française", "fransızca", "turkish", "turc", "turque", "türkçe", "türkçesi");

    private final LanguageIdentifier languages;

    LanguageBorder(LanguageIdentifier languages) {
        this.languages = languages;
    }

    /**
     * The item, or its two parts in order. The first keeps what was declared of the whole; the second has an id of its own.
     *
     * @param whole the language of the whole text as it was identified
     */
    List<Item> parts(Item item, @Nullable String whole) {
        if (Objects.equals(languages.identify(end(item.paragraphs(), item), whole),
                languages.identify(end(item.paragraphs().reversed(), item), whole))) {
            return List.of(item);
        }
        List<@Nullable String> told = told(item, whole);
        Set<String> spoken = new HashSet<>(told.stream().filter(Objects::nonNull).toList());
        if (spoken.size() < 2) {
            return List.of(item);
        }
        int border = border(item, told);
        if (border >= 0 && isLong(item, 0, border) && isLong(item, border + 1, item.paragraphs().size())) {
            return List.of(above(item, border, first(told)), below(item, border, first(told.reversed())));
        }
        boolean eachSpeaksAtLength = spoken.stream()
                .allMatch(language -> sentences(item, told, language) >= FEWEST_SENTENCES);
        return List.of(eachSpeaksAtLength ? noted(item, spoken) : item);
    }

    /** Some sentences from one end of the text: where both ends are in one language, nothing else need be looked at. */
    private static String end(List<TextSpan> paragraphs, Item item) {
        StringBuilder end = new StringBuilder();
        Iterator<TextSpan> next = paragraphs.iterator();
        while (next.hasNext() && end.length() < ENOUGH_LETTERS) {
            end.append(next.next().in(item.text())).append('\n');
        }
        return end.toString();
    }

    /** The language of each paragraph, null for short ones. That of the whole is the likelier one for each. */
    private List<@Nullable String> told(Item item, @Nullable String whole) {
        List<@Nullable String> told = new ArrayList<>();
        for (TextSpan span : item.paragraphs()) {
            String paragraph = span.in(item.text());
            boolean tells = paragraph.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS)
                    .count() == FEWEST_LETTERS;
            told.add(tells ? languages.identify(paragraph, whole) : null);
        }
        return told;
    }

    /** The rule or label between paragraphs of one language and those of another, or -1 if there is no one border. */
    private static int border(Item item, List<@Nullable String> told) {
        String above = first(told);
        String below = first(told.reversed());
        int last = told.lastIndexOf(above);
        int next = told.indexOf(below);
        boolean clean = told.stream().filter(Objects::nonNull).allMatch(it -> it.equals(above) || it.equals(below));
        return last < next && clean
                ? IntStream.range(last + 1, next).filter(i -> isBorder(paragraph(item, i))).findFirst().orElse(-1)
                : -1;
    }

    private static boolean isBorder(String paragraph) {
        if (paragraph.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        return paragraph.length() <= LONGEST_LABEL && !paragraph.endsWith(".")
                && Stream.of(paragraph.toLowerCase(Locale.ROOT).replace("i̇", "i").split("[^\\p{L}]+"))
                        .anyMatch(LANGUAGE_NAMES::contains);
    }

    private static Item above(Item item, int border, @Nullable String language) {
        int end = item.paragraphs().get(border - 1).end();
        return new Item(item.format(), item.charset(), item.metadata(), language, item.header(),
                item.text().substring(0, end), item.paragraphs().subList(0, border), item.problems());
    }

    private static Item below(Item item, int border, @Nullable String language) {
        int start = item.paragraphs().get(border + 1).start();
        List<TextSpan> spans = item.paragraphs().subList(border + 1, item.paragraphs().size()).stream()
                .map(span -> new TextSpan(span.start() - start, span.end() - start)).toList();
        String text = item.text().substring(start);
        String line = spans.getFirst().in(text);
        boolean headline = spans.size() > 1 && line.length() <= LONGEST_HEADLINE && sentences(line) == 0;
        Header header = new Header(headline ? line : null, List.of(), item.header().place(), item.header().authors(),
                item.header().agency(), item.header().published());
        return new Item(item.format(), item.charset(), ownId(item.metadata(), language), language, header, text,
                headline ? spans.subList(1, spans.size()) : spans, List.of());
    }

    private static Metadata ownId(Metadata whole, @Nullable String language) {
        Metadata.SourceId id = whole.sourceId();
        return new Metadata(id == null ? null : new Metadata.SourceId(id.id() + "#" + language, id.version()),
                whole.slug(), whole.urgency(), whole.embargoedUntil(), whole.subjects(), whole.contributors(),
                whole.references(), whole.status(), whole.signal(), whole.note());
    }

    private static Item noted(Item item, Set<String> spoken) {
        List<Problem> problems = new ArrayList<>(item.problems());
        problems.add(new Problem(ProblemCode.P066, "text",
                "mixed: " + String.join(", ", spoken.stream().sorted().toList())));
        return new Item(item.format(), item.charset(), item.metadata(), item.language(), item.header(), item.text(),
                item.paragraphs(), problems);
    }

    private static @Nullable String first(List<@Nullable String> told) {
        return told.stream().filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static boolean isLong(Item item, int from, int to) {
        return IntStream.range(from, to).map(i -> sentences(paragraph(item, i))).sum() >= FEWEST_SENTENCES;
    }

    private static int sentences(Item item, List<@Nullable String> told, String language) {
        return IntStream.range(0, told.size()).filter(i -> language.equals(told.get(i)))
                .map(i -> sentences(paragraph(item, i))).sum();
    }

    private static String paragraph(Item item, int index) {
        return item.paragraphs().get(index).in(item.text());
    }

    /** Stops behind words, before a blank or at the end; one more or less for an abbreviation does no harm. */
    private static int sentences(String paragraph) {
        int sentences = 0;
        for (int i = 1; i < paragraph.length(); i++) {
            boolean stop = ".!?…".indexOf(paragraph.charAt(i)) >= 0;
            boolean end = i + 1 == paragraph.length() || !Character.isLetterOrDigit(paragraph.charAt(i + 1));
            sentences += stop && end && ".!?…".indexOf(paragraph.charAt(i - 1)) < 0 ? 1 : 0;
        }
        return sentences;
    }
}
