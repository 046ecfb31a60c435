package dragoman.provenance;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parser gathers from a line, and what that amounts to. */
final class Clues {
    /** In a notice that speaks of the text itself, one word in so many may be one that no table knows. */
    private static final int WORDS_A_STRANGER = 8;
    /** Small words in a credit of reporters or editors that no bracket sets off. */
    private static final int MOST_OTHERS = 3;

    final Cast cast = new Cast();
    /** Languages that the text was translated from, as BCP 47 tags. */
    final Set<String> sources = new LinkedHashSet<>();
    /** Languages that an earlier text was written in. */
    final Set<String> writtenIn = new LinkedHashSet<>();
    @Nullable
    String engine;
    boolean machine;
    /** A work of translation is named, with or without people. */
    boolean translation;
    /** A translation is told of, and not only a version named. */
    boolean translated;
    /** The line speaks of this very text: "this story", "bu haber". */
    boolean aboutThis;
    /** The agency speaks of itself. */
    boolean ours;
    /** The line begins with what a dispatch calls itself. */
    boolean aboutText;
    /** A target language is named. */
    boolean target;
    /** A text is called the first one. */
    boolean original;
    /** Somebody wrote something: "was written". */
    boolean wrote;
    /** Names stood before a work without anything that made them its people. */
    boolean namesFirst;
    /** Nothing but names stood there. */
    boolean onlyNames;
    /** Something stood there that no credit holds: a quotation, a question, a sum of money, a word of news prose. */
    boolean impossible;
    /** Words that no table knows, and that are no names. */
    int strangers;
    /** Words of the tables that are neither works nor names nor what joins them. */
    int others;

    private final Line line;
    private final int words;

    Clues(Line line) {
        this.line = line;
        this.words = line.words();
    }

    void addWork(Piece work) {
        translation |= work.is(Part.TRANSLATION);
        translated |= work.is(Part.TRANSLATION) && !work.is(Part.NOUN);
        wrote |= work.is(Part.WRITING);
    }

    /** Translated by a program. */
    boolean isMachineTranslation() {
        if (impossible || !machine || !translation) {
            return false;
        }
        if (aboutThis || ours) {
            return strangers <= words / WORDS_A_STRANGER;
        }
        boolean generalised = line.is(0, Part.ARTICLE) && !line.is(1, Part.TEXT)
                && (!line.is(1, Part.TRANSLATION) || line.is(2, Part.MACHINE));
        return !generalised && strangers <= (line.isMarked() ? words / WORDS_A_STRANGER : 0);
    }

    /** Translated by people. */
    boolean isHumanTranslation() {
        if (impossible || machine || !translation || isSentence() || strangers > mostStrangers()) {
            return false;
        }
        if (!line.isMarked() && cast.bareNames() > (namesSource() ? 1 : 0)) {
            return false;
        }
        boolean credit = hasTranslators() || line.isMarked() && line.size() == 1;
        return namesSource() || target || isAboutItself() || credit && !namesFirst;
    }

    private boolean namesSource() {
        return !sources.isEmpty() || !writtenIn.isEmpty();
    }

    private boolean isAboutItself() {
        return aboutText || aboutThis && (translated || hasTranslators());
    }

    /** Tells of some translation: "L'éditeur publie une traduction de ses nouvelles par X". */
    private boolean isSentence() {
        boolean nameless = cast.drafts().stream().noneMatch(Draft::hasNames);
        boolean wordy = !namesSource() && others > MOST_OTHERS && !line.get(0).isWork();
        return !isAboutItself() && (wordy || line.is(0, Part.ARTICLE) && nameless);
    }

    private int mostStrangers() {
        boolean full = !sources.isEmpty() && hasTranslators() && line.get(0).isWork();
        if (aboutThis && (!sources.isEmpty() || hasTranslators())) {
            return words / WORDS_A_STRANGER;
        }
        return line.isMarked() && full ? 1 : 0;
    }

    private boolean hasTranslators() {
        return cast.drafts().stream().anyMatch(draft -> draft.is(Part.TRANSLATION) && draft.hasPeople());
    }

    /** Says what language the first text was written in, and of no translation. */
    boolean isOriginal() {
        return !impossible && strangers == 0 && !translation && (original || aboutThis && wrote)
                && writtenIn.size() == 1 && !namesFirst && (cast.bareNames() == 0 || line.isMarked());
    }

    /** Credits other works than translation. */
    boolean isOtherCredit() {
        if (impossible || strangers > 0 || translation || cast.bareNames() > 0 && !line.isMarked()) {
            return false;
        }
        if (onlyNames) {
            return line.bracketed() && others == 0
                    && line.pieces().stream().noneMatch(piece -> piece.is(Part.ORGANISATION))
                    && cast.drafts().getFirst().names().stream().allMatch(name -> name.indexOf(' ') > 0);
        }
        boolean sentence = namesFirst || others > MOST_OTHERS || line.is(0, Part.ARTICLE);
        return (line.isMarked() || aboutThis || !sentence)
                && cast.drafts().stream().anyMatch(draft -> !draft.credits().isEmpty());
    }
}
