package dragoman.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.TextSpan;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dispatches for linking, read from text files of ours. */
final class StoryFixtures {
    private StoryFixtures() {
    }

    /** A dispatch and the story that it tells. */
    record Told(String story, Dispatch dispatch) {
        String id() {
            return dispatch.id();
        }
    }

    /** The dispatches of a file; each id is the name of the file's story, its language and what tells the file from others. */
    static List<Told> read(String name, String mark) throws IOException {
        List<Told> told = new ArrayList<>();
        String story = "";
        String language = "";
        List<String> lines = new ArrayList<>();
        for (String line : text(name).lines().toList()) {
            if (line.startsWith("== ") || line.startsWith("-- ")) {
                add(told, story, language, mark, lines);
                story = line.startsWith("==") ? line.substring(3) : story;
                language = line.startsWith("--") ? line.substring(3) : "";
                lines = new ArrayList<>();
            } else if (!line.startsWith("#")) {
                lines.add(line);
            }
        }
        add(told, story, language, mark, lines);
        return told;
    }

    private static void add(List<Told> told, String story, String language, String mark, List<String> lines) {
        if (!lines.isEmpty()) {
            told.add(new Told(story, dispatch(story + "-" + language + mark, language, new Origin.Unattributed(), null,
                    lines.getFirst(), lines.subList(1, lines.size()).toArray(String[]::new))));
        }
    }

    static Dispatch dispatch(String id, String language, Origin origin, @Nullable String agency, String headline,
            String... paragraphs) {
        StringBuilder text = new StringBuilder(headline);
        List<TextSpan> spans = new ArrayList<>();
        for (String paragraph : paragraphs) {
            text.append('\n');
            spans.add(new TextSpan(text.length(), text.length() + paragraph.length()));
            text.append(paragraph);
        }
        return new Dispatch(id, "wire-text", "UTF-8", language,
                new Header(headline, List.of(), null, List.of(), agency, null), Metadata.NONE, text.toString(), spans,
                origin,
                Completeness.FULL, List.of());
    }

    private static String text(String name) throws IOException {
        try (InputStream in = requireNonNull(StoryFixtures.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
