package dragoman.model;

import java.util.List;

/**
 * All dispatches that say the same thing, in whatever language, tied by links.
 *
 * @param id the id of its first dispatch
 * @param versions ids of its dispatches, at least one
 * @param links the ties between them
 */
public record Story(String id, List<String> versions, List<Link> links) {
    public Story {
        versions = List.copyOf(versions);
        links = List.copyOf(links);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a story without a dispatch: " + id);
        }
    }
}
