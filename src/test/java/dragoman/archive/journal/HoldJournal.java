package dragoman.archive.journal;

import dragoman.archive.JournalInUseException;
import dragoman.archive.JournalWriter;
import dragoman.archive.SampleEntries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Another process: says whether it could open the journal, and holds it until its input ends. */
final class HoldJournal {
    private HoldJournal() {
    }

    public static void main(String[] args) throws IOException {
        try (JournalWriter journal = Journals.open(Path.of(args[0]), Clock.systemUTC(), 1 << 20)) {
            journal.append(SampleEntries.numbered(1));
            journal.force();
            journal.append(SampleEntries.numbered(2));
            say("open");
            System.in.readAllBytes();
        } catch (JournalInUseException e) {
            say("in use by " + e.pid());
        }
    }

    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
