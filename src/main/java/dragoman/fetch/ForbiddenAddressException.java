package dragoman.fetch;

import java.net.UnknownHostException;

/** A name leads nowhere but to addresses that are not allowed. */
final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    ForbiddenAddressException(String message) {
        super(message);
    }
}
