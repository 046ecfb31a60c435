package dragoman.story;

import dragoman.desk.Docket;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the linker asks of the dispatches that came before. */
public interface Candidates {
    /** Those that are likeliest to say the same as a dispatch, in any language, within some weeks of it. */
    List<Candidate> like(Candidate dispatch) throws IOException;

    /** All that are in a story now. */
    List<Member> story(String storyId) throws IOException;

    /** Those that are filed under something. */
    List<Filed> filed(Docket.Key key, String value) throws IOException;

    /** What a dispatch is filed under, by its id. */
    Optional<Docket> docket(String id) throws IOException;

    /** A dispatch by its id. */
    Optional<Member> find(String id) throws IOException;
}
