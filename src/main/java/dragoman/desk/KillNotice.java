package dragoman.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The notice by which a desk takes a dispatch back: {@code MANDATORY KILL}, {@code ANNULATION}, {@code İPTAL}. It names what it
 * takes back by headline or slug. A headline such as {@code Kill: …} is not enough: news have that, too. So the first
 * lines must also speak of a dispatch.
 *
 * @param titles the headlines and slugs that it names, folded
 */
public record KillNotice(Set<String> titles) {
    /** A notice is short; a text of this length reports on one. */
    private static final int LONGEST = 2_500;
    private static final int FIRST_PARAGRAPHS = 3;
    private static final int LONGEST_TITLE = 300;
    private static final Set<String> MANDATORY = Set.of("mandatory kill", "story kill", "kill notice", "haber iptali",
            "haber iptal", "depeche annulee", "depeche a annuler");
    /** What desks call what they send. */
    private static final Set<String> DISPATCH = Set.of("story", "dispatch", "copy", "item", "article", "slug",
            "editors", "depeche", "papier", "sujet", "abonnes", "redactions", "haber", "haberi", "haberimiz",
            "haberimizi", "haberin", "abonelerimiz", "abonelerimizin", "editorler");
    private static final List<String> SLUG = List.of("slug", "slugline", "slugged");
    private static final List<String> CANCELED = List.of("iptal edilmistir", "iptal edildi", "iptal ediyoruz",
            "gecersizdir", "geri cekilmistir", "please kill", "must be killed", "is killed", "has been killed",
            "is withdrawn", "has been withdrawn", "doit etre annulee", "est annulee", "veuillez annuler",
            "priere d annuler", "merci d annuler");
    private static final String OPENING = "«“\"„";
    private static final String CLOSING = "»”\"“";

    public KillNotice {
        titles = Set.copyOf(titles);
    }

    /** The notice that a dispatch is, or null if it is none. */
    public static @Nullable KillNotice of(@Nullable String headline, List<String> paragraphs) {
        List<String> first = paragraphs.subList(0, Math.min(FIRST_PARAGRAPHS, paragraphs.size()));
        if (paragraphs.stream().mapToInt(String::length).sum() > LONGEST) {
            return null;
        }
        Headline read = headline == null ? null : Headline.of(headline);
        boolean labelled = read != null && read.label() == Headline.Label.KILL;
        boolean mandatory = labelled && headline != null
                && MANDATORY.stream().anyMatch(Wording.line(headline)::startsWith);
        boolean said = (labelled || first.stream().anyMatch(KillNotice::says))
                && first.stream().anyMatch(KillNotice::speaksOfDispatch);
        return mandatory || said ? new KillNotice(titles(read, first)) : null;
    }

    /** Headlines and slugs that a dispatch names, in quotation marks or behind a label. */
    static Set<String> titles(@Nullable Headline headline, List<String> paragraphs) {
        Set<String> titles = new LinkedHashSet<>();
        if (headline != null) {
            add(titles, headline.title());
            addQuoted(titles, headline.title());
        }
        for (String paragraph : paragraphs) {
            addQuoted(titles, paragraph);
            addSlug(titles, paragraph);
        }
        return titles;
    }

    private static void addQuoted(Set<String> titles, String text) {
        int open = next(text, OPENING, 0);
        while (open >= 0) {
            int close = next(text, CLOSING, open + 1);
            if (close < 0) {
                return;
            }
            add(titles, text.substring(open + 1, close));
            open = next(text, OPENING, close + 1);
        }
    }

    private static int next(String text, String marks, int from) {
        for (int i = from; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** {@code slug: MERSIN-PORT}, {@code slugged Mersin-port}. */
    private static void addSlug(Set<String> titles, String text) {
        Wording wording = Wording.of(text);
        for (int at = 0; at + 1 < wording.words().size(); at++) {
            if (SLUG.contains(wording.words().get(at))) {
                int end = at + 1;
                while (end + 1 < wording.words().size()
                        && isHyphen(text, wording.ends().get(end), wording.starts().get(end + 1))) {
                    end++;
                }
                add(titles, text.substring(wording.starts().get(at + 1), wording.ends().get(end)));
            }
        }
    }

    private static boolean isHyphen(String text, int from, int to) {
        return to - from == 1 && "-_/".indexOf(text.charAt(from)) >= 0;
    }

    private static void add(Set<String> titles, String title) {
        if (title.length() <= LONGEST_TITLE) {
            Titles.add(titles, Headline.of(title).title());
        }
    }

    private static boolean speaksOfDispatch(String paragraph) {
        return Wording.of(paragraph).words().stream().anyMatch(DISPATCH::contains);
    }

    private static boolean says(String paragraph) {
        if (paragraph.length() > LONGEST_TITLE || next(paragraph, OPENING, 0) < 0) {
            return false;
        }
        String line = Wording.line(paragraph);
        return Stream.concat(CANCELED.stream(), MANDATORY.stream()).anyMatch(line::contains);
    }
}
