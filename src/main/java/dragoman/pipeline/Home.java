package dragoman.pipeline;

import java.nio.file.Path;

/** A home folder: all that one archive keeps, and where in it. */
public record Home(Path root) {
    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** Where dispatches are dropped. */
    public Path inbox() {
        return root.resolve("inbox");
    }

    /** Where drops go that could not be read, each with a {@code NAME.problem.json} beside it. */
    public Path rejected() {
        return root.resolve("rejected");
    }

    /** The WARC files: the truth. */
    public Path journal() {
        return root.resolve("journal");
    }

    /** The journal's sealed days. */
    public Path archive() {
        return root.resolve("archive");
    }

    /** The Lucene index: derived from the journal. */
    public Path index() {
        return root.resolve("index");
    }

    /** What the newsroom has taught the lexicon. */
    public Path lexicon() {
        return root.resolve("lexicon");
    }

    /** What machine translation keeps beside the journal: answers, counts of what was spent, and how it stands. */
    public Path translations() {
        return root.resolve("translations");
    }

    /** What is remembered of each feed. */
    public Path feeds() {
        return root.resolve("feeds");
    }

    /** What scheduled jobs have run for. */
    public Path jobs() {
        return root.resolve("jobs");
    }

    /** The user's own Camel routes; without this folder the shipped ones run. */
    public Path routes() {
        return root.resolve("routes");
    }

    /** The user's settings. */
    public Path settings() {
        return root.resolve("dragoman.properties");
    }
}
