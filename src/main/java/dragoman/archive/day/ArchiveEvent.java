package dragoman.archive.day;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to the archive, in the words of PREMIS 3.
 *
 * @param type what was done
 * @param at when
 * @param object what it was done to: {@code urn:dragoman:day:2026-03-01}, {@code urn:dragoman:dispatch:ID}, or the whole archive
 *        ({@code urn:dragoman:archive})
 * @param success whether it ended as it should
 * @param detail what came of it, in a sentence
 * @param run which run of a job it belongs to, or null
 * @param inventory where every record of a day was read, the SHA-512 of its inventory: what is under that needs no reading to be
 *        known whole; else null
 */
public record ArchiveEvent(Type type, Instant at, String object, boolean success, String detail,
        @Nullable String run, @Nullable String inventory) {
    /** The archive as a whole. */
    public static final String ARCHIVE = "urn:dragoman:archive";

    /** The event types of the PREMIS vocabulary that happen here. */
    public enum Type {
        /** A day was sealed. */
        INGESTION("ingestion"),
        /** A day was verified, or a whole run of verifying began or ended. */
        FIXITY_CHECK("fixity check"),
        /** Days were copied from another archive. */
        REPLICATION("replication"),
        /** A dispatch was purged. */
        DELETION("deletion"),
        /** A day was made anew without what was purged. */
        MODIFICATION("modification"),
        /** A dispatch was put under legal hold, or released from it. */
        POLICY_ASSIGNMENT("policy assignment");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The word for it in PREMIS. */
        public String word() {
            return word;
        }
    }
}
