package dragoman.read.any;

import dragoman.read.DispatchReader;
import dragoman.read.FirstBytes;
import dragoman.read.TimeLimit;
import dragoman.read.container.ArchiveReader;
import dragoman.read.container.MailReader;
import dragoman.read.news.NewsMl1Reader;
import dragoman.read.news.NewsMlG2Reader;
import dragoman.read.news.NinjsReader;
import dragoman.read.news.NitfReader;
import dragoman.read.office.OfficeReader;
import dragoman.read.teleprinter.TeleprinterReader;
import dragoman.read.web.FeedReader;
import dragoman.read.web.WebPageReader;
import dragoman.read.wire.WireTextReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens the readers of the formats that the program knows. */
public final class Readers {
    /** An archive in a mail is read, and a mail in an archive; what is wrapped once more is refused. */
    private static final int DEEPEST = 2;
    private static final TimeLimit LIMIT = new TimeLimit(Duration.ofSeconds(30));

    private Readers() {
    }

    /**
     * One reader for every shipped format: the first that recognises the bytes reads them. Plain text comes last and
     * takes what no other wants, so that there is always an answer.
     *
     * @param maxBytes files with more bytes are refused ({@code P003}) without a look at them, and archives that hold more
     */
    public static DispatchReader shipped(int maxBytes) {
        return new DeskReader(Level.of(maxBytes, DEEPEST).all());
    }

    /**
     * The readers of what lies some containers deep.
     *
     * @param archives the one for archives among them, or null where they are refused
     */
    private record Level(DispatchReader all, @Nullable ArchiveReader archives) {
        static Level of(int maxBytes, int deeper) {
            DispatchReader last = new WireTextReader();
            if (deeper == 0) {
                return new Level(choice(maxBytes, new TooDeep(new ArchiveReader(last, null, maxBytes)),
                        new TooDeep(new MailReader(last)), last), null);
            }
            Level below = of(maxBytes, deeper - 1);
            ArchiveReader archives = new ArchiveReader(below.all(), below.archives(), maxBytes);
            return new Level(choice(maxBytes, archives, inTime(new MailReader(below.all())), last), archives);
        }

        private static DispatchReader choice(int maxBytes, DispatchReader archives, DispatchReader mail,
                DispatchReader last) {
            DispatchReader office = new OfficeReader(maxBytes, LIMIT);
            return new FirstRecognised(maxBytes, Map.of(
                    FirstBytes.MARKUP, Stream.of(new NewsMlG2Reader(), new NitfReader(), new NewsMl1Reader(),
                            new FeedReader(), new WebPageReader()).map(Level::inTime).toList(),
                    FirstBytes.BRACKET, List.of(office, inTime(new NinjsReader())),
                    FirstBytes.HEADING, List.of(TeleprinterReader.anpa1312(), TeleprinterReader.iptc7901()),
                    FirstBytes.OTHER, List.of(office, archives, mail)), last);
        }

        /** Markup and mails can be built to keep their reader busy. */
        private static DispatchReader inTime(DispatchReader reader) {
            return new InTime(reader, LIMIT);
        }
    }
}
