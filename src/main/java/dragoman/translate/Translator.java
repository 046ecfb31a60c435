package dragoman.translate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Has dispatches translated by one engine: sentence by sentence, so that order and paragraphs stay as they are; what was
 * answered once is not asked again; an answer that is no translation is none. Safe for several threads.
 */
public interface Translator {
    /** How its engine is set up. */
    EngineSettings settings();

    /**
     * How long it will ask its engine nothing, because that failed too often or has
     * been sent enough for today; nothing if it may ask now.
     */
    Optional<Duration> rest();

    /**
     * Translates.
     *
     * @param from BCP 47 primary tag
     * @param to another
     * @param glossary how the newsroom calls what is in the text
     * @param deadline when to give up
     * @throws InterruptedException if the thread is asked to end; what was answered until then is not lost
     */
    Rendering translate(Manuscript manuscript, String from, String to, List<GlossaryTerm> glossary, Instant deadline)
            throws InterruptedException;
}
