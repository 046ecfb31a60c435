package dragoman.export;

import dragoman.model.Dispatch;
import dragoman.model.Link;
import dragoman.model.Origin;
import dragoman.model.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A story with all that there is to write of it.
 *
 * @param id the story's
 * @param versions its dispatches, oldest first
 * @param links which of them is a translation of which
 * @param revisions which of them takes the place of which
 */
public record ExportedStory(String id, List<Version> versions, List<Link> links, List<Revision> revisions) {
    static final String URN = "urn:dragoman:dispatch:";

    public ExportedStory {
        versions = List.copyOf(versions);
        links = List.copyOf(links);
        revisions = List.copyOf(revisions);
    }

    /** One of its dispatches, and when it came in. */
    public record Version(Dispatch dispatch, Instant received) {
        /** What others know it by: the sender's own id if there is one. */
        String name() {
            return dispatch.metadata().sourceId() == null ? URN + dispatch.id() : dispatch.metadata().sourceId().id();
        }

        boolean isMachineTranslation() {
            return switch (dispatch.origin()) {
                case Origin.MachineTranslation _ -> true;
                case Origin.HumanTranslation _,Origin.Original _,Origin.Unattributed _ ->
                    false;
            };
        }
    }

    Optional<Version> version(String dispatchId) {
        return versions.stream().filter(it -> it.dispatch().id().equals(dispatchId)).findFirst();
    }

    /** The link from a version to the one that it was translated from. */
    Optional<Link> original(Version version) {
        return links.stream().filter(it -> it.translation().equals(version.dispatch().id()))
                .filter(it -> version(it.original()).isPresent()).findFirst();
    }

    /** The versions that were translated from this one. */
    Stream<Version> translations(Version version) {
        return links.stream().filter(it -> it.original().equals(version.dispatch().id()))
                .flatMap(it -> version(it.translation()).stream());
    }

    /** The versions that this one takes the place of. */
    Stream<Version> superseded(Version version) {
        return revisions.stream().filter(it -> it.dispatch().equals(version.dispatch().id()))
                .flatMap(it -> version(it.supersedes()).stream());
    }
}
