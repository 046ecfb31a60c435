package dragoman.model;

/** What can be decided about two dispatches: that they belong to one story, and how, or that they do not. */
public sealed interface Tie {
    /** The one of them: the translation, or the later one. */
    String one();

    /** The other one. */
    String other();

    /** Whether the two are these, in whichever order. */
    default boolean isBetween(String id, String otherId) {
        return one().equals(id) && other().equals(otherId) || one().equals(otherId) && other().equals(id);
    }

    /** One is a translation of the other. */
    record Linked(Link link) implements Tie {
        @Override
        public String one() {
            return link.translation();
        }

        @Override
        public String other() {
            return link.original();
        }
    }

    /**
     * They are no translations of each other. If a person says so nothing links them again; else the link has moved to another
     * dispatch.
     */
    record Unlinked(String one, String other, Evidence evidence) implements Tie {
    }

    /** One takes the place of the other in the same language. */
    record Revised(Revision revision) implements Tie {
        @Override
        public String one() {
            return revision.dispatch();
        }

        @Override
        public String other() {
            return revision.supersedes();
        }
    }
}
