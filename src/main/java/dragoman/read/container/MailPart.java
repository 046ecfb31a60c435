package dragoman.read.container;

import org.jspecify.annotations.Nullable;

/**
 * One leaf of a mail's tree of parts, its transfer encoding undone.
 *
 * @param type the media type in small letters, {@code text/plain} if the mail names none
 * @param charset as declared, or null
 * @param name the file's name, or null
 * @param attached whether the sender calls it an attachment
 * @param flowed whether its lines are broken with blanks before their ends (RFC 3676)
 */
@SuppressWarnings("ArrayRecordComponent") // a stretch of what was received, never compared
record MailPart(String type, @Nullable String charset, @Nullable String name, boolean attached, boolean flowed,
        byte[] bytes) {
    /** Whether it belongs to the letter itself, rather than to what is enclosed. */
    boolean isLetter() {
        return (isPlain() || isHtml()) && !attached && name == null;
    }

    boolean isPlain() {
        return type.equals("text/plain");
    }

    boolean isHtml() {
        return type.equals("text/html");
    }

    /** Whether it is a picture or the like that only adorns the letter, or a signature on it. */
    boolean isOrnament() {
        return type.startsWith("image/") && !attached || type.startsWith("application/pgp-")
                || type.startsWith("application/pkcs7-") || type.equals("text/calendar");
    }
}
