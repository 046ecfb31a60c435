package dragoman.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command wants done by the process that writes to the home. It is one line of words in a file of the {@link
 * ErrandBox}.
 */
public sealed interface Errand {
    /**
     * To do as a person says about two dispatches.
     *
     * @param together whether to link them: then the first one is the translation
     */
    record Ruling(boolean together, String one, String other) implements Errand {
        @Override
        public List<String> words() {
            return List.of(together ? "link" : "unlink", one, other);
        }
    }

    /**
     * To have a dispatch translated, now.
     *
     * @param to BCP 47 primary tag of the language wanted
     * @param engine the name of the engine that has to do it, or null
     */
    record Translation(String id, String to, @Nullable String engine) implements Errand {
        @Override
        public List<String> words() {
            List<String> words = new ArrayList<>(List.of("translate", id, to));
            if (engine != null) {
                words.add(engine);
            }
            return words;
        }
    }

    /** What it is and what it is about; none of them has blanks in it. */
    List<String> words();

    /** The errand of a line; nothing if the line makes no sense. */
    static Optional<Errand> of(String line) {
        List<String> words = List.of(line.strip().split(" ", -1));
        String about = words.size() < 3 ? "" : words.getFirst();
        return switch (about + words.size()) {
            case "link3", "unlink3" -> Optional.of(new Ruling(about.equals("link"), words.get(1), words.get(2)));
            case "translate3" -> Optional.of(new Translation(words.get(1), words.get(2), null));
            case "translate4" -> Optional.of(new Translation(words.get(1), words.get(2), words.get(3)));
            default -> Optional.empty();
        };
    }
}
