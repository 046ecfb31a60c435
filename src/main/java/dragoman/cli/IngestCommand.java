package dragoman.cli;

import dragoman.archive.Drop;
import dragoman.cli.parts.Parts;
import dragoman.cli.print.DispatchText;
import dragoman.cli.print.Json;
import dragoman.cli.terminal.Progress;
import dragoman.cli.terminal.Terminal;
import dragoman.model.Dispatch;
import dragoman.model.Receipt;
import dragoman.model.Tally;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.Arrival;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.intake.Rejections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ingest}: the inbox's path without the inbox. */
@Command(name = "ingest", mixinStandardHelpOptions = true, description = "Take files into the archive now, and leave them where they are. "
        + "A line is printed once what it tells of is durable.")
final class IngestCommand implements Callable<Integer> {
    private static final int GROUP = 256;

    private final Parts parts;
    private final List<Line> waiting = new ArrayList<>();
    private Tally tally = Tally.NONE;

    @Option(names = "--json", description = "One JSON object a dispatch, one a line.")
    private boolean json;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders, or - for standard input.")
    private List<Path> paths;

    IngestCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parts.terminal();
        Home home = parts.home();
        Settings settings = parts.settings(home);
        CopyDesk desk = parts.copyDesk(settings);
        List<Source> sources = Source.of(paths);
        try (Intake intake = parts.intake(home, settings);
                Progress progress = new Progress(terminal, "ingest", sources.size())) {
            for (Source source : sources) {
                take(source, intake, home, source.inspect(desk, terminal.in(), settings.maxBytes()));
                progress.step();
                if (waiting.size() >= GROUP) {
                    report(intake);
                }
            }
            report(intake);
        }
        terminal.note("%d accepted, %d duplicate, %d rejected".formatted(tally.accepted(), tally.duplicate(),
                tally.rejected()));
        return tally.rejected() == 0 ? 0 : 1;
    }

    private void take(Source source, Intake intake, Home home, Source.Inspected inspected) throws IOException {
        Drop drop = new Drop(source.name(), null, parts.terminal().clock().instant());
        if (source.isStandardInput() && inspected.inspection() instanceof CopyDesk.Inspection.Unreadable unreadable) {
            new Rejections(home).keep("standard-input", inspected.bytes(), unreadable.problem());
        }
        for (Receipt receipt : intake.keep(new Arrival(drop, inspected.bytes(), inspected.inspection()))) {
            waiting.add(line(source, receipt));
        }
    }

    /** A line that waits until what it tells of is durable, and its story known. */
    @FunctionalInterface
    private interface Line {
        String in(Intake intake) throws IOException;
    }

    private Line line(Source source, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted it -> {
                tally = tally.plus(new Tally(1, 0, 0));
                yield json
                        ? intake -> item(source, it.status(), it.dispatch(), intake)
                        : _ -> it.status() + "  " + DispatchText.line(it.dispatch()) + "  " + source.name();
            }
            case Receipt.Duplicate it -> {
                tally = tally.plus(new Tally(0, 1, 0));
                yield json
                        ? intake -> item(source, it.status(), it.dispatch(), intake)
                        : _ -> it.status() + " " + it.dispatch().id() + "  " + source.name();
            }
            case Receipt.Rejected it -> {
                tally = tally.plus(new Tally(0, 0, 1));
                yield json
                        ? _ -> Json.line(Json.rejected(source.name(), it.problem()))
                        : _ -> it.status() + "  " + it.problem().message();
            }
        };
    }

    private static String item(Source source, String status, Dispatch dispatch, Intake intake) throws IOException {
        Map<String, Object> item = Json.item(source.name(), status, dispatch);
        item.put("story", intake.story(dispatch.id()));
        return Json.line(item);
    }

    private void report(Intake intake) throws IOException {
        intake.seal();
        for (Line line : waiting) {
            parts.terminal().line(line.in(intake));
        }
        waiting.clear();
    }
}
