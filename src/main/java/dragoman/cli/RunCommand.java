package dragoman.cli;

import dragoman.cli.parts.Parts;
import dragoman.cli.terminal.Complaint;
import dragoman.cli.terminal.Terminal;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Intake;
import dragoman.pipeline.intake.Reception;
import dragoman.pipeline.jobs.ArchiveJobs;
import dragoman.pipeline.lessons.Lessons;
import dragoman.pipeline.retention.Disposal;
import dragoman.pipeline.service.Service;
import dragoman.pipeline.translation.Translations;
import dragoman.web.WebServer;
import dragoman.web.WebServers;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code run}: the service. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Run every route in routes/ until the process is asked to end (SIGTERM, Ctrl-C); "
        + "what is in flight is finished first.")
final class RunCommand implements Callable<Integer> {
    private final Parts parts;

    RunCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws Exception {
        // Before the first logger is made: the service tells of each dispatch, other commands print their own lines.
        System.setProperty("org.slf4j.simpleLogger.log.dragoman", "info");
        Home home = parts.home();
        Settings settings = parts.settings(home);
        String token = AccessToken.of(home, settings.serving(), parts.terminal().environment());
        CopyDesk desk = parts.copyDesk(settings);
        Intake intake = parts.intake(home, settings);
        ArchiveJobs archive = new ArchiveJobs(parts.archive(home, settings),
                parts.replica(home, settings).orElse(null), intake, settings.archive());
        Disposal disposal = new Disposal(home, parts.archive(home, settings), intake,
                parts.terminal().clock().withZone(settings.archive().zone()));
        Lessons lessons = new Lessons(home, parts.lexicon(home));
        Translations translations = new Translations(home, parts.translationDesk(home, intake), intake,
                parts.lexicon(home), parts.terminal().clock());
        Service service = new Service(home, settings, intake, desk, translations, parts.terminal().clock())
                .job("seal", archive::seal)
                .job("replicate", archive::replicate)
                .job("retention", () -> disposal.dispose(() -> parts.search(home)))
                .job("verify", () -> archive.verify(() -> parts.search(home)))
                .job("learn", lessons::learn);
        String answering = "";
        if (settings.serving().port().isPresent()) {
            try {
                answering = ", answering at " + serve(settings, token, service, intake, desk);
            } catch (Complaint e) {
                intake.close();
                throw e;
            }
        }
        run(service, "watching " + home.inbox() + answering);
        return 0;
    }

    private void run(Service service, String greeting) throws Exception {
        Terminal terminal = parts.terminal();
        CleanEnd end = CleanEnd.expect(terminal);
        try {
            service.run(() -> terminal.note(greeting + ", pid " + ProcessHandle.current().pid()));
            end.reached();
        } finally {
            end.passed();
        }
    }

    private URI serve(Settings settings, @Nullable String token, Service service, Intake intake, CopyDesk desk)
            throws IOException {
        InetSocketAddress address = new InetSocketAddress(settings.serving().address(),
                settings.serving().port().orElseThrow());
        if (address.isUnresolved()) {
            throw new Complaint("http.address: there is no " + settings.serving().address());
        }
        Reception reception = new Reception(intake);
        service.endFirst(reception);
        try {
            WebServer server = WebServers.open(address, token, settings.maxBytes(), desk, reception, service.vitals(),
                    parts.terminal().clock());
            service.endFirst(server);
            return server.address();
        } catch (BindException e) {
            reception.close();
            throw new Complaint("http.port: " + address + ": " + e.getMessage(), e);
        }
    }
}
