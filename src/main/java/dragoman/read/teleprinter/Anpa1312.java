package dragoman.read.teleprinter;

import dragoman.model.ProblemCode;
import dragoman.read.draft.Draft;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wire format of North American agencies (ANPA 1312): a heading of service and story number, selector, priority and category,
 * key word, version, reference, filing date and word count; a text whose lines end in format effectors ({@link AnpaText}).
 */
final class Anpa1312 implements TeleprinterForm {
    private static final int FIGURES_OF_NUMBER = 4;
    private static final Map<String, String> URGENCIES = Map.of("f", "1", "b", "2", "u", "3", "r", "4", "d", "5");

    @Override
    public String format() {
        return "anpa-1312";
    }

    @Override
    public boolean opens(String heading) {
        List<String> fields = TeleprinterForm.fields(heading);
        return fields.size() > 1 && isStory(fields.getFirst());
    }

    @Override
    public void read(String head, String text, String trailer, Draft draft) {
        List<String> fields = TeleprinterForm.fields(head);
        Heading heading = Heading.of(fields);
        AnpaText found = AnpaText.of(text, heading.keyword());
        if (heading.keyword().isEmpty()) {
            draft.doubt(ProblemCode.P065, "the heading is \"" + String.join(" ", fields) + "\"");
        } else {
            draft.declared().slug(heading.keyword());
        }
        draft.declared().urgency(URGENCIES.get(heading.priority()));
        draft.declared().subject(heading.category(), null);
        draft.declared().reference(null, heading.reference(), null);
        draft.declared().signal(heading.version());
        draft.declared().note(found.note());
        draft.declared().published(DayTimeGroup.inFigures(trailer.isBlank() ? found.sent() : trailer).instant());
        draft.headline(found.headline());
        draft.body(found.body());
    }

    /** A letter for the service and the number of the story. */
    private static boolean isStory(String field) {
        return field.length() == FIGURES_OF_NUMBER + 1 && Character.isLetter(field.charAt(0))
                && field.substring(1).chars().allMatch(Character::isDigit);
    }

    /** What is missing is null, a key word empty. */
    private record Heading(String priority, @Nullable String category, String keyword, @Nullable String version,
            @Nullable String reference) {
        /** Selectors are many letters and priority with category two, so that they are told apart in any order. */
        static Heading of(List<String> fields) {
            String order = fields.stream().filter(Heading::isOrder).findFirst().orElse("");
            String last = fields.size() < 2 ? "" : fields.getLast();
            List<String> words = isOrder(last) ? List.of() : Arrays.asList(last.split("\\s+"));
            List<String> between = words.stream().skip(1).takeWhile(word -> !isDate(word)).toList();
            return new Heading(order.isEmpty() ? "" : order.substring(0, 1).toLowerCase(Locale.ROOT),
                    order.isEmpty() ? null : order.substring(2), words.isEmpty() ? "" : words.getFirst(),
                    between.isEmpty() ? null : between.getFirst(), between.size() < 2 ? null : between.get(1));
        }

        private static boolean isOrder(String field) {
            return field.length() == 3 && Character.isLetter(field.charAt(0)) && Character.isLetter(field.charAt(2))
                    && " -".indexOf(field.charAt(1)) >= 0;
        }

        private static boolean isDate(String word) {
            return word.chars().allMatch(c -> Character.isDigit(c) || c == '-');
        }
    }
}
