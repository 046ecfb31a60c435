package dragoman.story;

import dragoman.desk.Docket;
import dragoman.model.Evidence;
import dragoman.model.Link;
import dragoman.model.Revision;
import dragoman.model.Tie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Ties a dispatch to others by what they say of each other, in whichever order they come in: versions of one item, kills of it,
 * and declared translations. What a person took apart stays apart.
 */
final class Filing {
    private final Circle circle;
    private final Candidates candidates;
    private final Filed filed;
    private final Docket docket;

    /** A filing of a dispatch, which is in the circle already. */
    Filing(Circle circle, Candidates candidates, Member dispatch, Docket docket) {
        this.circle = circle;
        this.candidates = candidates;
        this.filed = new Filed(dispatch, docket);
        this.docket = docket;
    }

    /**
     * Ties the dispatch.
     *
     * @return whether it is a version of another or a kill: then nothing is to be inferred of it
     */
    boolean run() throws IOException {
        List<Filed> versions = others(Docket.Key.SOURCE, it -> docket.kills() || it.docket().kills()
                || Objects.equals(it.docket().language(), docket.language()));
        if (docket.kills()) {
            kill(versions);
            return true;
        }
        boolean settled = !versions.isEmpty();
        for (Filed version : versions) {
            if (version.docket().kills() && isBefore(filed, version)) {
                revise(version.id(), filed.id(), Revision.Kind.KILL);
            }
        }
        joinVersions(versions.stream().filter(it -> !it.docket().kills()).toList());
        settled |= fallToKills();
        linkDeclared();
        return settled;
    }

    /** Takes the place of the version before it, and leaves its own to the one behind it. */
    private void joinVersions(List<Filed> versions) throws IOException {
        Optional<Filed> before = versions.stream().filter(it -> isBefore(it, filed)).max(Filing::compare);
        Optional<Filed> behind = versions.stream().filter(it -> isBefore(filed, it)).min(Filing::compare);
        if (before.isPresent()) {
            revise(filed.id(), before.get().id(), kind(docket));
        }
        if (behind.isPresent()) {
            revise(behind.get().id(), filed.id(), kind(behind.get().docket()));
        }
    }

    /** Takes back the versions of its item that came before it; where it has none, what it names and all versions of that. */
    private void kill(List<Filed> versions) throws IOException {
        if (versions.isEmpty()) {
            for (Filed named : named()) {
                for (String id : chain(named.id())) {
                    revise(filed.id(), id, Revision.Kind.KILL);
                }
            }
        }
        for (Filed version : versions) {
            if (!version.docket().kills() && isBefore(version, filed)) {
                revise(filed.id(), version.id(), Revision.Kind.KILL);
            }
        }
    }

    /** For each title that it names the newest dispatch of its desk that has it: a column has the same title each day. */
    private List<Filed> named() throws IOException {
        List<Filed> named = new ArrayList<>();
        for (String title : docket.under(Docket.Key.KILLS)) {
            candidates.filed(Docket.Key.TITLE, title).stream()
                    .filter(it -> it.docket().under(Docket.Key.TITLE).contains(title))
                    .filter(it -> isOfSameDesk(it) && isBefore(it, filed)).max(Filing::compare).ifPresent(named::add);
        }
        return named;
    }

    /**
     * Falls to a kill that names it and came in first. One that has found what it names waits no longer, so that what is sent
     * instead is not taken back as well; only what says that it is older falls to it still.
     */
    private boolean fallToKills() throws IOException {
        boolean fallen = false;
        for (String title : docket.under(Docket.Key.TITLE)) {
            for (Filed kill : candidates.filed(Docket.Key.KILLS, title)) {
                int order = docket.published() == null || kill.docket().published() == null
                        ? 0
                        : docket.compareVersion(kill.docket());
                boolean waits = kill.member().story().equals(kill.id()) && candidates.story(kill.id()).size() == 1;
                if (kill.docket().under(Docket.Key.KILLS).contains(title) && isOfSameDesk(kill)
                        && docket.revises() == null && (order < 0 || order == 0 && waits)) {
                    revise(kill.id(), filed.id(), Revision.Kind.KILL);
                    fallen = true;
                }
            }
        }
        return fallen;
    }

    private boolean isOfSameDesk(Filed other) {
        return !other.id().equals(filed.id()) && docket.mayShareDesk(other.docket());
    }

    private void linkDeclared() throws IOException {
        for (String reference : docket.under(Docket.Key.TRANSLATES)) {
            List<Filed> originals = candidates.filed(Docket.Key.SOURCE, reference).stream()
                    .filter(it -> isOriginal(it, reference)).toList();
            Optional<Filed> made = originals.stream().filter(it -> isBefore(it, filed)).max(Filing::compare)
                    .or(() -> originals.stream().min(Filing::compare));
            if (made.isPresent()) {
                link(filed, made.get(), reference);
            }
        }
        for (String own : docket.under(Docket.Key.SOURCE)) {
            for (Filed translation : others(Docket.Key.TRANSLATES, own, it -> true)) {
                if (isOriginalOf(translation) && !isLinkedTo(translation, own)) {
                    link(translation, filed, own);
                }
            }
        }
    }

    private boolean isOriginal(Filed other, String reference) {
        return other.docket().under(Docket.Key.SOURCE).contains(reference) && !other.docket().kills()
                && !other.id().equals(filed.id()) && !Objects.equals(other.docket().language(), docket.language());
    }

    private boolean isOriginalOf(Filed translation) {
        return !Objects.equals(translation.docket().language(), docket.language());
    }

    private static boolean isLinkedTo(Filed translation, String reference) {
        return translation.member().ties().stream().anyMatch(tie -> tie instanceof Tie.Linked(Link link)
                && link.evidence() instanceof Evidence.Declared(String said) && said.equals(reference));
    }

    private void link(Filed translation, Filed original, String reference) throws IOException {
        if (!bringIn(translation.id()) || !bringIn(original.id()) || isApart(translation.id(), original.id())
                || isLinkedByAPerson(translation.id(), original.id())) {
            return;
        }
        decide(new Tie.Linked(new Link(translation.id(), original.id(), Link.Direction.STATED,
                new Evidence.Declared(reference))));
        undoInferred(translation, original);
    }

    /** What was inferred makes room: another original of the translation in that language, another translation in its language. */
    private void undoInferred(Filed translation, Filed original) {
        for (Tie tie : List.copyOf(circle.ties(translation.id()))) {
            makeRoom(tie, translation.id(), original);
        }
        for (Tie tie : List.copyOf(circle.ties(original.id()))) {
            makeRoom(tie, original.id(), translation);
        }
    }

    private void makeRoom(Tie tie, String end, Filed place) {
        if (tie instanceof Tie.Linked(Link link) && link.evidence() instanceof Evidence.Inferred) {
            Gist rival = circle.member(link.translation().equals(end) ? link.original() : link.translation()).gist();
            if (rival != null && rival.language().tag().equals(place.docket().language())) {
                circle.decide(new Tie.Unlinked(link.translation(), link.original(), link.evidence()));
            }
        }
    }

    private void revise(String later, String before, Revision.Kind kind) throws IOException {
        if (bringIn(later) && bringIn(before) && !isApart(later, before)) {
            decide(new Tie.Revised(new Revision(later, before, kind)));
        }
    }

    /** What was decided before a crash is not decided again. */
    private void decide(Tie tie) {
        if (!circle.ties(tie.one()).contains(tie)) {
            circle.decide(tie);
        }
    }

    private boolean bringIn(String id) throws IOException {
        return circle.add(id, candidates);
    }

    private boolean isApart(String one, String other) {
        return circle.areKeptApart(circle.story(circle.member(one).story()),
                circle.story(circle.member(other).story()));
    }

    private boolean isLinkedByAPerson(String one, String other) {
        return circle.ties(one).stream().anyMatch(tie -> tie.isBetween(one, other)
                && tie instanceof Tie.Linked(Link link) && link.evidence() instanceof Evidence.Manual);
    }

    private List<String> chain(String id) throws IOException {
        return bringIn(id) ? circle.versions(id) : List.of();
    }

    private List<Filed> others(Docket.Key key, Predicate<Filed> wanted) throws IOException {
        List<Filed> others = new ArrayList<>();
        for (String value : docket.under(key)) {
            others.addAll(others(key, value, wanted));
        }
        return others;
    }

    private List<Filed> others(Docket.Key key, String value, Predicate<Filed> wanted) throws IOException {
        return candidates.filed(key, value).stream()
                .filter(it -> !it.id().equals(filed.id()) && it.docket().under(key).contains(value)).filter(wanted)
                .toList();
    }

    private static boolean isBefore(Filed one, Filed other) {
        return compare(one, other) < 0;
    }

    /** The earlier version first; where nothing tells, the one that came in first. */
    static int compare(Filed one, Filed other) {
        int byDocket = one.docket().compareVersion(other.docket());
        return byDocket == 0 ? Member.FIRST_COME.compare(one.member(), other.member()) : byDocket;
    }

    static Revision.Kind kind(Docket docket) {
        return docket.revises() == Revision.Kind.CORRECTION ? Revision.Kind.CORRECTION : Revision.Kind.UPDATE;
    }
}
