package dragoman.translate;

import java.util.List;
import java.util.Optional;

/** Tells answers that are no translations: engines give the question back, or nothing, or a chat. */
final class AnswerCheck {
    /** A name, a score or a place may well be the same in another language; so many words are not. */
    private static final int MOST_UNCHANGED_WORDS = 4;
    /** What is shorter may become anything: a headline of one word. */
    private static final int SHORT = 20;
    private static final int TIMES = 4;

    private AnswerCheck() {
    }

    /** What is wrong with the answers to these texts; nothing if they may be translations. */
    static Optional<String> fault(List<String> texts, List<String> answers) {
        if (texts.size() != answers.size()) {
            return Optional.of("%d of %d sentences came back".formatted(answers.size(), texts.size()));
        }
        for (int i = 0; i < texts.size(); i++) {
            Optional<String> fault = fault(texts.get(i), answers.get(i));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(String text, String answer) {
        int length = letters(text);
        int answered = letters(answer);
        if (answered == 0 && length > 0) {
            return Optional.of("a sentence came back empty");
        }
        if (answer.strip().equals(text.strip()) && words(text) > MOST_UNCHANGED_WORDS) {
            return Optional.of("a sentence came back unchanged: " + beginning(text));
        }
        if (answered > TIMES * Math.max(length, SHORT)) {
            return Optional.of("%d letters came back for %d".formatted(answered, length));
        }
        if (length > SHORT && answered * TIMES < length) {
            return Optional.of("%d letters came back for %d".formatted(answered, length));
        }
        if (hasEmoji(answer) && !hasEmoji(text)) {
            return Optional.of("an emoji came back");
        }
        return Optional.empty();
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            words += letter && !within ? 1 : 0;
            within = letter || within && "'’-".indexOf(text.charAt(i)) >= 0;
        }
        return words;
    }

    private static boolean hasEmoji(String text) {
        return text.codePoints().anyMatch(it -> Character.isEmojiPresentation(it) || it == 0xFE0F);
    }

    private static String beginning(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
