package dragoman.cli;

import dragoman.cli.parts.Parts;
import dragoman.pipeline.Home;
import dragoman.pipeline.intake.Rejections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code requeue}: rejected files go round again. */
@Command(name = "requeue", mixinStandardHelpOptions = true, description = "Move everything in rejected/ back to the inbox, after a remedy.")
final class RequeueCommand implements Callable<Integer> {
    private final Parts parts;

    RequeueCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Home home = parts.home();
        List<Path> sent = new Rejections(home).requeue(home.inbox());
        sent.forEach(file -> parts.terminal().line(file.toString()));
        parts.terminal().note("%d sent back to the inbox".formatted(sent.size()));
        return sent.isEmpty() ? 1 : 0;
    }
}
