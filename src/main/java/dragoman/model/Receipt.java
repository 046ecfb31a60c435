package dragoman.model;

/** What became of one item that came in. */
public sealed interface Receipt {
    /** The word for it in JSON and on the command line. */
    String status();

    /** New, and kept. */
    record Accepted(Dispatch dispatch) implements Receipt {
        @Override
        public String status() {
            return "accepted";
        }
    }

    /** Held already: the dispatch as read this time, with the id of the one that is held. */
    record Duplicate(Dispatch dispatch) implements Receipt {
        @Override
        public String status() {
            return "duplicate";
        }
    }

    /** Not readable as a dispatch. */
    record Rejected(Problem problem) implements Receipt {
        @Override
        public String status() {
            return "rejected";
        }
    }
}
