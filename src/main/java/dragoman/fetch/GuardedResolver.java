package dragoman.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the client the addresses of a name that it may connect to. It connects to these very addresses and asks for no others,
 * so that no name can stand for one address when it is checked and for another when it is used.
 */
final class GuardedResolver implements DnsResolver {
    private final DnsResolver names;
    private final Predicate<InetAddress> allowed;

    GuardedResolver(DnsResolver names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.resolve(host);
        InetAddress[] open = Arrays.stream(all).filter(allowed).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new ForbiddenAddressException(host + " is " + String.join(", ",
                    Arrays.stream(all).map(InetAddress::getHostAddress).toList()));
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
