package dragoman.story;

import dragoman.desk.Headline;
import dragoman.lexicon.Lexicon;
import dragoman.model.Dispatch;
import dragoman.model.Language;
import dragoman.model.Origin;
import dragoman.text.Analysis;
import dragoman.text.NameSpelling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the gist of a dispatch. Learns from each how common its features are. */
final class GistWriter {
    /** What follows further down adds little to tell a story by, and costs as much as the rest. */
    private static final int MOST_LETTERS = 3_000;
    private static final int ONE_LEAD_SENTENCE = 90;

    private final Features features;
    private final Commonness commonness = new Commonness();

    GistWriter(Lexicon lexicon) {
        this.features = new Features(lexicon);
    }

    /** The gist of a dispatch, or nothing if it is in none of the three languages. */
    Optional<Gist> write(Dispatch dispatch, Instant received) {
        return Language.of(dispatch.language()).map(language -> write(dispatch, received, language));
    }

    /** Counts the features of a gist that was written before. */
    void learn(Gist gist) {
        int[] keys = new int[gist.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = gist.key(i);
        }
        commonness.count(keys);
    }

    private Gist write(Dispatch dispatch, Instant received, Language language) {
        FeatureSums sums = new FeatureSums();
        List<String> sections = new ArrayList<>();
        String headline = dispatch.header().headline();
        if (headline != null) {
            sections.add(headline);
        }
        sections.addAll(dispatch.header().summary());
        List<String> body = dispatch.body();
        sections.addAll(body);
        int letters = sections.stream().mapToInt(String::length).sum();
        int leadLetters = 0;
        int paragraphs = 0;
        int read = 0;
        for (String section : sections) {
            boolean isLead = leadLetters < ONE_LEAD_SENTENCE || paragraphs == 0;
            add(sums, section, language, isLead);
            leadLetters += section.length();
            read += section.length();
            paragraphs += headline != null && section.equals(headline) ? 0 : 1;
            if (read > MOST_LETTERS) {
                break;
            }
        }
        return gist(facts(dispatch, received, language, letters), sums);
    }

    private void add(FeatureSums sums, String section, Language language, boolean isLead) {
        List<Words.Piece> pieces = Words.of(section);
        for (Words.Piece piece : pieces) {
            if (!piece.number()) {
                Features.Weighted word = features.of(piece.text(), piece.capital(), language);
                for (int i = 0; i < word.keys().length; i++) {
                    sums.add(word.keys()[i], word.shares()[i], isLead);
                }
            }
        }
        for (String value : Numbers.of(pieces, language)) {
            sums.add(Gist.Kind.NUMBER.key(value), Numbers.tells(value) ? 1 : 0.4f, isLead);
        }
    }

    private Gist gist(Gist.Facts facts, FeatureSums sums) {
        int[] all = sums.keys();
        sums.weigh(commonness);
        commonness.count(all);
        int[] keys = sums.weightiest(Gist.MOST);
        float top = 0;
        for (int key : keys) {
            top = Math.max(top, Math.max(sums.whole(key), sums.lead(key)));
        }
        byte[] whole = new byte[keys.length];
        byte[] lead = new byte[keys.length];
        for (int i = 0; i < keys.length; i++) {
            whole[i] = (byte) Math.round(255 * sums.whole(keys[i]) / top);
            lead[i] = (byte) Math.round(255 * sums.lead(keys[i]) / top);
        }
        return new Gist(facts, keys, whole, lead);
    }

    private static Gist.Facts facts(Dispatch dispatch, Instant received, Language language, int letters) {
        Set<Gist.Mark> marks = EnumSet.noneOf(Gist.Mark.class);
        @Nullable
        String source = switch (dispatch.origin()) {
            case Origin.Original _ -> {
                marks.add(Gist.Mark.ORIGINAL);
                yield null;
            }
            case Origin.Unattributed _ -> null;
            case Origin.HumanTranslation it -> {
                marks.add(Gist.Mark.TRANSLATION);
                yield it.sourceLanguage();
            }
            case Origin.MachineTranslation it -> {
                marks.add(Gist.Mark.TRANSLATION);
                yield it.sourceLanguage();
            }
        };
        String headline = dispatch.header().headline();
        if (headline != null) {
            addLabel(marks, Headline.of(headline).label());
        }
        Instant published = dispatch.header().published();
        if (published != null) {
            marks.add(Gist.Mark.DATED);
        }
        String agency = dispatch.header().agency();
        return new Gist.Facts(language, source == null ? null : Locale.forLanguageTag(source).getLanguage(), marks,
                published == null ? received : published, letters,
                agency == null ? 0 : agency.toUpperCase(Locale.ROOT).hashCode(),
                place(dispatch.header().place(), language),
                people(dispatch.header().authors()));
    }

    /** An alert is a version, too: the story takes its place. */
    private static void addLabel(Set<Gist.Mark> marks, Headline.@Nullable Label label) {
        if (label != null) {
            marks.add(Gist.Mark.REVISION);
        }
    }

    private static int place(@Nullable String place, Language language) {
        if (place == null) {
            return 0;
        }
        List<String> words = Analysis.names(place);
        return words.isEmpty() ? 0 : NameSpelling.key(words.getFirst(), language).hashCode();
    }

    /** A reporter keeps the spelling of home in every language, save for its accents. */
    private static int[] people(List<String> names) {
        Set<Integer> people = new HashSet<>();
        for (String name : names) {
            List<String> words = Analysis.names(name);
            if (!words.isEmpty()) {
                people.add(NameSpelling.key(words.getLast(), Language.TURKISH).hashCode());
            }
        }
        int[] hashes = people.stream().mapToInt(it -> it).limit(16).toArray();
        Arrays.sort(hashes);
        return hashes;
    }
}
