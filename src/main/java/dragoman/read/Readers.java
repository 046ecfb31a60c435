package dragoman.read;

import java.util.List;

/** Opens the readers of the formats that the program knows. */
public final class Readers {
    private Readers() {
    }

    /**
     * One reader for every shipped format: the first that recognises the bytes reads them. Plain text comes last and
     * takes what no other wants, so that there is always an answer.
     *
     * @param maxBytes files with more bytes are refused ({@code P003}) without a look at them
     */
    public static DispatchReader shipped(int maxBytes) {
        return new FirstRecognised(maxBytes,
                List.of(new NinjsReader(), new NewsMlG2Reader(), new NitfReader(), new NewsMl1Reader(),
                    new TeleprinterReader(new Anpa1312()), new TeleprinterReader(new Iptc7901()), new FeedReader(), new WebPageReader(), new WebPageReader()),
                new WireTextReader());
    }
}
