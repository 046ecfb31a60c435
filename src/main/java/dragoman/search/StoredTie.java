package dragoman.search;

import dragoman.model.Evidence;
import dragoman.model.Link;
import dragoman.model.Revision;
import dragoman.model.Tie;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A tie on one line, its parts between tabs, as the index stores it with the later of its two dispatches. */
final class StoredTie {
    private static final String TAB = "\t";

    private StoredTie() {
    }

    static String write(Tie tie) {
        String kind = switch (tie) {
            case Tie.Linked it -> "linked" + TAB + it.link().direction() + TAB + evidence(it.link().evidence());
            case Tie.Unlinked it -> "unlinked" + TAB + evidence(it.evidence());
            case Tie.Revised it -> "revised" + TAB + it.revision().kind();
        };
        return tie.one() + TAB + tie.other() + TAB + kind;
    }

    private static String evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Inferred it -> "inferred" + TAB + it.probability() + TAB + it.features().entrySet().stream()
                    .map(feature -> feature.getKey() + "=" + feature.getValue()).collect(Collectors.joining(" "));
            case Evidence.Declared it -> "declared" + TAB + it.reference().replace('\t', ' ');
            case Evidence.Manual it -> "manual" + TAB + it.at();
        };
    }

    /** The tie that was written. */
    static Tie read(String line) {
        List<String> parts = Arrays.asList(line.split(TAB, -1));
        String one = parts.get(0);
        String other = parts.get(1);
        List<String> rest = parts.subList(3, parts.size());
        return switch (parts.get(2)) {
            case "linked" -> new Tie.Linked(new Link(one, other, Link.Direction.valueOf(rest.getFirst()),
                    readEvidence(rest.subList(1, rest.size()))));
            case "unlinked" -> new Tie.Unlinked(one, other, readEvidence(rest));
            case "revised" -> new Tie.Revised(new Revision(one, other, Revision.Kind.valueOf(rest.getFirst())));
            default -> throw new IllegalArgumentException("no tie: " + line);
        };
    }

    private static Evidence readEvidence(List<String> parts) {
        return switch (parts.getFirst()) {
            case "inferred" -> new Evidence.Inferred(Double.parseDouble(parts.get(1)), features(parts.get(2)));
            case "declared" -> new Evidence.Declared(parts.get(1));
            case "manual" -> new Evidence.Manual(Instant.parse(parts.get(1)));
            default -> throw new IllegalArgumentException("no evidence: " + parts);
        };
    }

    private static SortedMap<String, Double> features(String list) {
        SortedMap<String, Double> features = new TreeMap<>();
        for (String feature : list.split(" ", -1)) {
            int equals = feature.indexOf('=');
            if (equals > 0) {
                features.put(feature.substring(0, equals), Double.valueOf(feature.substring(equals + 1)));
            }
        }
        return features;
    }
}
