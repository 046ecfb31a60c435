package dragoman.cli.print;

import dragoman.cli.terminal.Terminal;
import dragoman.desk.Standing;
import dragoman.model.Evidence;
import dragoman.model.Link;
import dragoman.model.Revision;
import dragoman.model.Tie;
import dragoman.search.SearchRequest.Selection;
import dragoman.search.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A story as people and scripts read it. */
public final class StoryText {
    private final String id;
    private final List<Version> versions;
    private final List<Link> links = new ArrayList<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final Map<String, Standing> standings;
    private final Instant now;

    /**
     * The story that these versions make, all of it.
     *
     * @param now tells what is under embargo
     */
    public StoryText(List<Version> versions, Instant now) {
        this.standings = Version.standings(versions);
        this.now = now;
        this.id = versions.getFirst().story();
        this.versions = versions;
        for (Version version : versions) {
            for (Tie tie : version.ties()) {
                switch (tie) {
                    case Tie.Linked(Link link) -> links.add(link);
                    case Tie.Revised(Revision revision) -> revisions.add(revision);
                    case Tie.Unlinked _ -> {
                    }
                }
            }
        }
    }

    /** The versions that a selection shows. */
    public List<Version> shown(Selection selection) {
        return versions.stream().filter(it -> selection.shows(it, standing(it), now)).toList();
    }

    private Standing standing(Version version) {
        return standings.getOrDefault(version.id(), Standing.CURRENT);
    }

    private Map<String, Object> version(Version version) {
        Map<String, Object> json = Json.version(version);
        json.putAll(Json.standing(version, standing(version), now));
        return json;
    }

    /** Which of its versions translate which. */
    public List<Link> links() {
        return links;
    }

    /** Which of its versions revise which. */
    public List<Revision> revisions() {
        return revisions;
    }

    /** All of it. */
    public Map<String, Object> json() {
        return json(versions);
    }

    /** With some of its versions, and all that ties them and others. */
    public Map<String, Object> json(List<Version> shown) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("story", id);
        json.put("versions", shown.stream().map(it -> Json.marked(version(it), it, versions)).toList());
        json.put("links", links.stream().map(Json::link).toList());
        json.put("revisions", revisions.stream().map(Json::revision).toList());
        return json;
    }

    /** All of its versions, and what has become of each. */
    public void print(Terminal terminal) {
        print(terminal, versions);
    }

    /** Some of its versions: headline, facts and standing of each, the story's id beside the first. */
    public void print(Terminal terminal, List<Version> shown) {
        String margin = " ".repeat(id.length());
        boolean first = true;
        for (Version version : shown) {
            terminal.line(
                    (first ? id : margin) + "  " + Objects.requireNonNullElse(version.headline(), "(no headline)"));
            terminal.line(margin + "  " + terminal.dim(DispatchText.facts(version, versions)));
            StandingText.lines(version, standing(version), versions, now)
                    .forEach(line -> terminal.line(margin + "  " + line));
            first = false;
        }
    }

    /** What ties the versions, a line each with its evidence below. */
    public void printTies(Terminal terminal) {
        for (Link link : links) {
            terminal.line(link.translation() + " → " + link.original() + "  " + direction(link.direction()));
            terminal.line("    " + terminal.dim(evidence(link.evidence())));
        }
        for (Revision revision : revisions) {
            terminal.line(revision.dispatch() + " → " + revision.supersedes() + "  "
                    + revision.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    private static String direction(Link.Direction direction) {
        return switch (direction) {
            case STATED -> "translation → original, as stated";
            case DATED -> "translation → original, by their dates";
            case UNKNOWN -> "which is the original is not known";
        };
    }

    private static String evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Inferred it -> {
                List<String> features = new ArrayList<>();
                it.features()
                        .forEach((name, value) -> features.add(name + " " + String.format(Locale.ROOT, "%.2f", value)));
                yield "inferred, probability " + String.format(Locale.ROOT, "%.2f", it.probability()) + ": "
                        + String.join(", ", features);
            }
            case Evidence.Declared it -> "declared: " + it.reference();
            case Evidence.Manual it -> "said by a person on " + DispatchText.day(it.at());
        };
    }
}
