package dragoman.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many items came in, by what became of them. */
public record Tally(long accepted, long duplicate, long rejected) {
    /** None yet. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** Accepted, duplicate and rejected together: there is no fourth way. */
    public long received() {
        return accepted + duplicate + rejected;
    }

    /** What these receipts tell of. */
    public static Tally of(List<Receipt> receipts) {
        Tally tally = NONE;
        for (Receipt receipt : receipts) {
            tally = tally.plus(switch (receipt) {
                case Receipt.Accepted _ -> new Tally(1, 0, 0);
                case Receipt.Duplicate _ -> new Tally(0, 1, 0);
                case Receipt.Rejected _ -> new Tally(0, 0, 1);
            });
        }
        return tally;
    }

    /** Each count by its word, as {@link Receipt#status} has it. */
    public Map<String, Long> byStatus() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("accepted", accepted);
        counts.put("duplicate", duplicate);
        counts.put("rejected", rejected);
        return counts;
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(accepted + other.accepted, duplicate + other.duplicate, rejected + other.rejected);
    }
}
