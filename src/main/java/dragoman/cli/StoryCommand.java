package dragoman.cli;

import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code story}: one story, and why its versions belong together. */
@Command(name = "story", mixinStandardHelpOptions = true, description = "Show the story of a dispatch: its versions, and what ties them.")
final class StoryCommand implements Callable<Integer> {
    private final Parts parts;

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "ID", description = "The id of the story or of any of its dispatches, or as much of the beginning as tells it from others.")
    private String id;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    StoryCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        try (DispatchSearch search = parts.search(parts.home(main.home()))) {
            Optional<Version> found = search == null ? parts.missing(id) : parts.version(search, id);
            if (search == null || found.isEmpty()) {
                return 1;
            }
            StoryText story = new StoryText(search.story(found.get().story()),
                    parts.terminal().clock().instant());
            if (json) {
                parts.terminal().line(Json.line(story.json()));
            } else {
                story.print(parts.terminal());
                story.printTies(parts.terminal());
            }
            return 0;
        }
    }
}
