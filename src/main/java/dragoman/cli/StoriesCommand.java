package dragoman.cli;

import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code stories}: what belongs together. */
@Command(name = "stories", mixinStandardHelpOptions = true, description = "List stories with their versions.")
final class StoriesCommand implements Callable<Integer> {
    private final Parts parts;

    @ParentCommand
    private Main main;

    @Option(names = "--json", description = "One JSON object a story, one a line.")
    private boolean json;

    StoriesCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parts.terminal();
        try (DispatchSearch search = parts.search(parts.home(main.home()))) {
            List<String> stories = search == null ? List.of() : search.stories();
            for (String story : stories) {
                if (search != null) {
                    print(story, search.story(story));
                }
                if (terminal.isOutputClosed()) {
                    return 0;
                }
            }
            return stories.isEmpty() ? 1 : 0;
        }
    }

    private void print(String story, List<Version> versions) {
        Terminal terminal = parts.terminal();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("story", story);
            object.put("versions", versions.stream().map(Json::version).toList());
            object.put("links", List.of());
            terminal.line(Json.line(object));
            return;
        }
        for (Version version : versions) {
            terminal.line((version.id().equals(story) ? story : " ".repeat(story.length())) + "  "
                    + (version.headline() == null ? "(no headline)" : version.headline()));
            terminal.line(" ".repeat(story.length()) + "  " + terminal.dim(DispatchText.facts(version)));
        }
    }
}
