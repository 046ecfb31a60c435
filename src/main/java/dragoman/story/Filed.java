package dragoman.story;

import dragoman.desk.Docket;

/**
 * A dispatch with what it is filed under.
 *
 * @param member the dispatch as it is now
 */
public record Filed(Member member, Docket docket) {
    String id() {
        return member.id();
    }
}
