package dragoman.read.teleprinter;

import dragoman.model.ProblemCode;
import dragoman.read.draft.Draft;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The message format that IPTC recommended in 1979 and European agencies still send (IPTC 7901): a heading of source and number,
 * priority, category, word count and free words; a line of key words; the text; the day-time group.
 */
final class Iptc7901 implements TeleprinterForm {
    private static final int LONGEST_CATEGORY = 3;
    private static final int MOST_LETTERS_OF_SOURCE = 6;

    @Override
    public String format() {
        return "iptc-7901";
    }

    @Override
    public boolean opens(String heading) {
        return true;
    }

    @Override
    public void read(String head, String text, String trailer, Draft draft) {
        List<String> lines = TeleprinterForm.fields(head);
        Heading heading = Heading.of(lines.isEmpty() ? "" : lines.getFirst());
        String keywords = withoutSlash(String.join(" ", lines.stream().skip(1).toList()));
        String slug = keywords.isEmpty() ? heading.rest() : keywords;
        if (heading.source() == null || heading.priority() == null) {
            draft.doubt(ProblemCode.P065, "the heading is \"" + String.join(" ", lines) + "\"");
        } else if (!slug.isEmpty()) {
            draft.declared().slug(slug);
        }
        draft.sender(heading.source());
        draft.declared().urgency(heading.priority());
        draft.declared().subject(heading.category(), null);
        draft.declared().published(DayTimeGroup.of(trailer).instant());
        draft.body(IndentedLines.joined(text));
    }

    private static String withoutSlash(String keywords) {
        int end = keywords.length();
        while (end > 0 && "/= ".indexOf(keywords.charAt(end - 1)) >= 0) {
            end--;
        }
        return keywords.substring(0, end);
    }

    /** {@code dpa0123 4 pl 230 rest}; what is missing is null. */
    private record Heading(@Nullable String source, @Nullable String priority, @Nullable String category,
            String rest) {
        static Heading of(String line) {
            List<String> words = Arrays.asList(line.split("\\s+"));
            String source = source(words.getFirst());
            int at = source == null ? 0 : 1;
            if (source != null && words.size() > 1 && isNumber(words.get(1), 2) && source.equals(words.getFirst())) {
                at = 2; // a blank between source and number
            }
            String priority = null;
            if (at < words.size() && isNumber(words.get(at), 1) && words.get(at).length() == 1
                    && !words.get(at).equals("0")) {
                priority = words.get(at++);
            }
            String category = null;
            if (at < words.size() && isLetters(words.get(at)) && words.get(at).length() <= LONGEST_CATEGORY) {
                category = words.get(at++);
            }
            if (at < words.size() && isNumber(words.get(at), 1)) {
                at++; // the word count, which the text tells as well
            }
            return new Heading(source, priority, category, String.join(" ", words.subList(at, words.size())));
        }

        private static @Nullable String source(String word) {
            int letters = 0;
            while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
                letters++;
            }
            boolean source = letters >= 2 && letters <= MOST_LETTERS_OF_SOURCE
                    && word.substring(letters).chars().allMatch(Character::isDigit);
            return source ? word.substring(0, letters) : null;
        }

        private static boolean isNumber(String word, int shortest) {
            return word.length() >= shortest && word.chars().allMatch(Character::isDigit);
        }

        private static boolean isLetters(String word) {
            return !word.isEmpty() && word.chars().allMatch(Character::isLetter);
        }
    }
}
