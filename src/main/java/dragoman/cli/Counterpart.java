package dragoman.cli;

import dragoman.model.Link;
import dragoman.model.Tie;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The version of a story that another one is set beside. */
final class Counterpart {
    private Counterpart() {
    }

    /** In a language: its newest version in the story. */
    static Optional<Version> in(String language, Version version, DispatchSearch search) throws IOException {
        return search.story(version.story()).stream().filter(it -> language.equals(it.language()))
                .filter(it -> !it.id().equals(version.id())).reduce((_, later) -> later);
    }

    /** The one that a version was translated from, else one that was translated from it, else any in another language. */
    static Optional<Version> of(Version version, DispatchSearch search) throws IOException {
        List<Version> story = search.story(version.story());
        List<Link> links = story.stream().flatMap(it -> it.ties().stream()).flatMap(Counterpart::link).toList();
        Stream<String> originals = links.stream().filter(it -> it.translation().equals(version.id()))
                .map(Link::original);
        Stream<String> translations = links.stream().filter(it -> it.original().equals(version.id()))
                .map(Link::translation);
        return Stream.concat(Stream.concat(originals, translations), story.stream().map(Version::id))
                .flatMap(id -> story.stream().filter(it -> it.id().equals(id)))
                .filter(it -> !Objects.equals(it.language(), version.language())).findFirst();
    }

    private static Stream<Link> link(Tie tie) {
        return tie instanceof Tie.Linked(Link link) ? Stream.of(link) : Stream.empty();
    }
}
