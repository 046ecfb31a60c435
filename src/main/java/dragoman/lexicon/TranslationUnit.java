package dragoman.lexicon;

import dragoman.model.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The same words or the same sentence in two or three languages.
 *
 * @param kind entry of a dictionary, or sentence
 * @param rank of an entry: how many better translations its source gives for the same word before this one
 * @param texts one text a language, without tabs and line ends
 */
public record TranslationUnit(Kind kind, int rank, Map<Language, String> texts) {
    private static final int ENTRY_WORDS = 4;

    /** What a unit is good for. */
    public enum Kind {
        /** Looked up as it stands. */
        ENTRY,
        /** Learned from. */
        SENTENCE
    }

    public TranslationUnit {
        texts = Map.copyOf(texts);
    }

    /** A unit of the kind that its texts look like: short ones without an end mark are an entry. */
    public static TranslationUnit of(Map<Language, String> texts) {
        Map<Language, String> lines = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> {
            String line = oneLine(text);
            if (!line.isEmpty()) {
                lines.put(language, line);
            }
        });
        boolean entry = lines.values().stream().allMatch(TranslationUnit::isShort);
        return new TranslationUnit(entry ? Kind.ENTRY : Kind.SENTENCE, 0, lines);
    }

    /** A sentence and its translation. */
    public static TranslationUnit sentence(Language one, String text, Language other, String translation) {
        return new TranslationUnit(Kind.SENTENCE, 0, Map.of(one, oneLine(text), other, oneLine(translation)));
    }

    /** Whether a text is short enough for an entry, and no sentence by its end. */
    public static boolean isShort(String text) {
        return List.of(text.split(" ")).size() <= ENTRY_WORDS && ".!?…:".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Text on one line: any run of white space, and of what XML cannot hold, is one blank. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean blank = Character.isWhitespace(point) || Character.isISOControl(point)
                    || Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
            if (!blank) {
                line.appendCodePoint(point);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString().strip();
    }

    /** Whether it says something in both languages. */
    public boolean isIn(Language one, Language other) {
        return texts.containsKey(one) && texts.containsKey(other);
    }
}
