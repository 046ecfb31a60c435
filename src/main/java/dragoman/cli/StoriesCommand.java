package dragoman.cli;

import dragoman.cli.parts.FilterOptions;
import dragoman.cli.parts.Parts;
import dragoman.cli.print.Json;
import dragoman.cli.print.StoryText;
import dragoman.search.DispatchSearch;
import dragoman.search.SearchRequest.Selection;
import dragoman.search.Version;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stories}: what belongs together. */
@Command(name = "stories", mixinStandardHelpOptions = true, description = "List stories with their versions.")
final class StoriesCommand implements Callable<Integer> {
    private final Parts parts;

    @Option(names = "--json", description = "One JSON object a story, one a line.")
    private boolean json;

    @ArgGroup
    private FilterOptions.Chosen chosen = new FilterOptions.Chosen();

    StoriesCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        try (DispatchSearch search = parts.search(parts.home())) {
            if (search == null) {
                return 1;
            }
            boolean any = false;
            try (Stream<List<Version>> stories = search.stories()) {
                Iterator<List<Version>> next = stories.iterator();
                while (next.hasNext() && !(any && parts.terminal().isOutputClosed())) {
                    any |= print(next.next());
                }
            }
            return any ? 0 : 1;
        }
    }

    private boolean print(List<Version> versions) {
        StoryText story = new StoryText(versions, parts.terminal().clock().instant());
        List<Version> shown = story.shown(chosen.selection());
        if (shown.isEmpty()) {
            return false;
        }
        if (json) {
            parts.terminal().line(Json.line(story.json(told(story, shown))));
        } else {
            story.print(parts.terminal(), shown);
        }
        return true;
    }

    /** A program is told of older versions, too: links lead to them, and each says itself that it is superseded. */
    private List<Version> told(StoryText story, List<Version> shown) {
        return chosen.selection() == Selection.CURRENT ? story.shown(Selection.ALL_VERSIONS) : shown;
    }
}
