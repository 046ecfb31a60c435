package dragoman.story;

import dragoman.desk.Docket;
import dragoman.model.Dispatch;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds for each dispatch the ones that it is a translation of, or they of it. A link is inferred where two dispatches in
 * different languages fit each other better than any others, well enough to be trusted, and a story has one text a language.
 * What a person decided is never undone. Not safe for several threads, save {@link #gist}.
 */
public interface StoryLinker {
    /** What a dispatch says, or nothing if it is in none of the three languages. */
    Optional<Gist> gist(Dispatch dispatch, Instant received);

    /** Learns from a gist of an earlier time how common its features are. */
    void learn(Gist gist);

    /**
     * Finds the story of a dispatch that has just arrived: by what it and others say of each other, else by what they say.
     *
     * @param docket what it is filed under
     * @param now when that is
     */
    Outcome place(Member dispatch, Docket docket, Candidates candidates, Instant now) throws IOException;

    /** A translation names its original; nothing is done if anything was decided about the two already. */
    Outcome declare(Member translation, Member original, Candidates candidates, Instant now) throws IOException;

    /** A person says that one is a translation of the other; whatever else ties the two makes room for it. */
    Outcome link(Member translation, Member original, Candidates candidates, Instant now) throws IOException;

    /** A person says that two dispatches do not belong together. */
    Outcome unlink(Member one, Member other, Candidates candidates, Instant now) throws IOException;
}
