package dragoman.read;

import java.util.ArrayList;
import java.util.List;

/** Opens the readers of the formats that the program knows. */
public final class Readers {
    /** An archive in a mail is read, and a mail in an archive; what is wrapped once more is refused. */
    private static final int DEEPEST = 2;

    private Readers() {
    }

    /**
     * One reader for every shipped format: the first that recognises the bytes reads them. Plain text comes last and
     * takes what no other wants, so that there is always an answer.
     *
     * @param maxBytes files with more bytes are refused ({@code P003}) without a look at them, and archives that hold more
     */
    public static DispatchReader shipped(int maxBytes) {
        return nested(maxBytes, DEEPEST);
    }

    private static DispatchReader nested(int maxBytes, int deeper) {
        List<DispatchReader> readers = new ArrayList<>();
        readers.add(new NinjsReader(), new NewsMlG2Reader(), new NitfReader(), new NewsMl1Reader(),
                    new TeleprinterReader(new Anpa1312()));
        readers.add(new TeleprinterReader(new Iptc7901()));
        readers.add(new FeedReader());
        readers.add(new WebPageReader());
        DispatchReader last = new WireTextReader();
        if (deeper == 0) {
            readers.add(new TooDeep(new MailReader(last)));
        } else {
            readers.add(new MailReader(nested(maxBytes, deeper - 1)));
        }
        return new FirstRecognised(maxBytes, readers, last);
    }
}
