package dragoman.archive;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in an object store that speaks S3. Who may use it is said where its other clients look as well: in the variables {@code AWS_…},
 * or in {@code ~/.aws}.
 *
 * @param name the bucket's
 * @param prefix what the names of all objects begin with, without a slash at either end; empty if they are all of the bucket
 * @param service who keeps it
 */
public record Bucket(String name, String prefix, Service service) {
    private static final String SCHEME = "s3://";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    /**
     * A service that speaks S3.
     *
     * @param endpoint where it answers; null for AWS
     * @param region where its buckets are; null if it knows no regions, or the environment says it
     */
    public record Service(@Nullable URI endpoint, @Nullable String region) {
        /** AWS, in the region that the environment says. */
        public static final Service AWS = new Service(null, null);
    }

    /**
     * The place that an address is about.
     *
     * @param address {@code s3://NAME/PREFIX}, or {@code s3://NAME}
     * @throws IllegalArgumentException if it is none
     */
    public static Bucket of(String address, Service service) {
        String path = isAddress(address) ? address.substring(SCHEME.length()) : "";
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        String prefix = slash < 0 ? "" : path.substring(slash + 1);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no address such as s3://news-archive/dragoman: " + address);
        }
        return new Bucket(name, prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix, service);
    }

    /** Whether a text is meant to be the address of a bucket. */
    public static boolean isAddress(String text) {
        return text.startsWith(SCHEME);
    }

    /** Its address. */
    @Override
    public String toString() {
        return SCHEME + name + (prefix.isEmpty() ? "" : "/" + prefix);
    }
}
