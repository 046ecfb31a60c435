package dragoman.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /** Those of formats that hold nothing but text; markup and documents within a time limit. */
    private static List<DispatchReader> plain(int maxBytes) {
        Stream<DispatchReader> marked = Stream.of(new NinjsReader(), new NewsMlG2Reader(), new NitfReader(),
                new NewsMl1Reader(), new FeedReader(), new WebPageReader());
        Stream<DispatchReader> others = Stream.of(new TeleprinterReader(new Anpa1312()),
                new TeleprinterReader(new Iptc7901()), new OfficeReader(new OfficeText(maxBytes), LIMIT));
        return Stream.concat(others, marked.map(reader -> new InTime(reader, LIMIT))).toList();
    }

    /**
     * The readers of what lies some containers deep.
     *
     * @param archives the one for archives among them, or null where they are refused
     */
    private record Level(DispatchReader all, @Nullable ArchiveReader archives) {
        static Level of(int maxBytes, int deeper) {
            List<DispatchReader> readers = new ArrayList<>(plain(maxBytes));
            DispatchReader last = new WireTextReader();
            ArchiveReader archives = null;
            if (deeper == 0) {
                readers.add(new TooDeep(new ArchiveReader(last, null, maxBytes)));
                readers.add(new TooDeep(new MailReader(last)));
            } else {
                Level below = of(maxBytes, deeper - 1);
                archives = new ArchiveReader(below.all(), below.archives(), maxBytes);
                readers.add(archives);
                readers.add(new InTime(new MailReader(below.all()), LIMIT));
            }
            return new Level(new FirstRecognised(maxBytes, readers, last), archives);
        }
    }
}
