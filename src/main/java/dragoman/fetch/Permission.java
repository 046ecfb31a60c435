package dragoman.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Says which addresses may be fetched. */
@FunctionalInterface
interface Permission {
    /** Why an address may not be fetched, or null if it may be. */
    Fetched.@Nullable Failed objection(String place, URI address);
}
