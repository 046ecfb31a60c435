package dragoman.cli;

import dragoman.cli.parts.Parts;
import dragoman.cli.print.Json;
import dragoman.cli.print.StoryText;
import dragoman.cli.terminal.Complaint;
import dragoman.export.ExportedStory;
import dragoman.export.StoryFormat;
import dragoman.export.StoryWriters;
import dragoman.pipeline.Home;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code story}: one story, and why its versions belong together. */
@Command(name = "story", mixinStandardHelpOptions = true, description = "Show the story of a dispatch: its versions, and what ties them; or write all of it in a format of the trade.")
final class StoryCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(paramLabel = "ID", description = "The id of the story or of any of its dispatches, or as much of the beginning as tells it from others.")
    private String id;

    @ArgGroup
    private Form form = new Form();

    /** How it is shown. */
    static final class Form {
        @Option(names = "--json", description = "As one JSON object.")
        private boolean json;

        @Option(names = "--format", paramLabel = "FORMAT", description = "Its versions in full: jsonld (schema.org and PROV-O), newsml-g2 or ninjs.")
        private @Nullable String format;
    }

    StoryCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Optional<StoryFormat> format = format();
        Home home = parts.home();
        try (DispatchSearch search = parts.search(home)) {
            Optional<Version> found = search == null ? parts.missing(id) : parts.version(search, id);
            if (search == null || found.isEmpty()) {
                return 1;
            }
            List<Version> versions = search.story(found.get().story());
            if (format.isPresent()) {
                export(home, versions, format.get());
            } else {
                show(new StoryText(versions, parts.terminal().clock().instant()));
            }
            return 0;
        }
    }

    private Optional<StoryFormat> format() {
        String name = form.format;
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(StoryFormat.of(name)
                .orElseThrow(() -> new Complaint(name + ": a story can be written as jsonld, newsml-g2 or ninjs")));
    }

    private void show(StoryText story) {
        if (form.json) {
            parts.terminal().line(Json.line(story.json()));
        } else {
            story.print(parts.terminal());
            story.printTies(parts.terminal());
        }
    }

    private void export(Home home, List<Version> versions, StoryFormat format) throws IOException {
        List<ExportedStory.Version> exported = new ArrayList<>();
        for (Version version : versions) {
            exported.add(new ExportedStory.Version(Parts.dispatch(parts.entry(home, version), version),
                    version.received()));
        }
        StoryText story = new StoryText(versions, parts.terminal().clock().instant());
        StoryWriters.of(format, parts.terminal().clock().instant()).write(
                new ExportedStory(versions.getFirst().story(), exported, story.links(), story.revisions()),
                parts.terminal().out());
    }
}
