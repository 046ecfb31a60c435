package dragoman.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server wants to be told the next time, so that it need not send the same again (RFC 9110, section 8.8). Both are
 * given back as they came: a time in the future is the server's affair.
 *
 * @param entityTag the {@code ETag}, or null
 * @param lastModified the {@code Last-Modified}, or null
 */
public record Validators(@Nullable String entityTag, @Nullable String lastModified) {
    /** Nothing was ever fetched there. */
    public static final Validators NONE = new Validators(null, null);
}
