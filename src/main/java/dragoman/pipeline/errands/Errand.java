package dragoman.pipeline.errands;

import dragoman.model.Problem;
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

    /**
     * To remove dispatches for good, with what a machine made of them.
     *
     * @param ids at least one
     * @param reason why, on one line
     */
    record Purge(List<String> ids, String reason) implements Errand {
        public Purge {
            ids = List.copyOf(ids);
            reason = told(reason);
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("nothing to purge");
            }
        }

        @Override
        public List<String> words() {
            return List.of("purge", String.join(",", ids), reason);
        }
    }

    /**
     * To put a dispatch under legal hold.
     *
     * @param reason why, on one line
     */
    record Hold(String id, String reason) implements Errand {
        public Hold {
            reason = told(reason);
        }

        @Override
        public List<String> words() {
            return List.of("hold", id, reason);
        }
    }

    /**
     * To release a dispatch from legal hold.
     *
     * @param reason why, on one line
     */
    record Release(String id, String reason) implements Errand {
        public Release {
            reason = told(reason);
        }

        @Override
        public List<String> words() {
            return List.of("release", id, reason);
        }
    }

    /** What it is and what it is about. None of them has blanks in it but a reason, which is the last one. */
    List<String> words();

    /** The errand of a line; nothing if the line makes no sense. */
    static Optional<Errand> of(String line) {
        List<String> words = List.of(line.strip().split(" ", -1));
        return words.size() < 3 ? Optional.empty() : Optional.ofNullable(switch (words.getFirst()) {
            case "link", "unlink" -> words.size() == 3
                    ? new Ruling(words.getFirst().equals("link"), words.get(1), words.get(2))
                    : null;
            case "translate" -> words.size() <= 4
                    ? new Translation(words.get(1), words.get(2), words.size() == 4 ? words.get(3) : null)
                    : null;
            case "purge" -> new Purge(List.of(words.get(1).split(",", -1)), reason(words));
            case "hold" -> new Hold(words.get(1), reason(words));
            case "release" -> new Release(words.get(1), reason(words));
            default -> null;
        });
    }

    private static String reason(List<String> words) {
        return String.join(" ", words.subList(2, words.size()));
    }

    /** A reason as a line can carry it. */
    private static String told(String reason) {
        String line = Problem.onOneLine(reason.strip());
        if (line.isEmpty()) {
            throw new IllegalArgumentException("no reason");
        }
        return line;
    }
}
