package dragoman.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells the open internet's addresses from those that mean this machine, its networks, or nobody. */
final class Addresses {
    /** IANA's registry of special-purpose IPv4 addresses, and multicast. */
    private static final List<Block> SPECIAL_V4 = blocks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3");
    /** All that is routed in IPv6 is in here, but for translated IPv4 addresses. */
    private static final Block GLOBAL_V6 = Block.of("2000:0:0:0:0:0:0:0/3");
    /** Special purposes (Teredo and documentation among them), and 6to4, which hides an IPv4 address. */
    private static final List<Block> SPECIAL_V6 = blocks("2001:0:0:0:0:0:0:0/23", "2001:db8:0:0:0:0:0:0/32",
            "2002:0:0:0:0:0:0:0/16", "3fff:0:0:0:0:0:0:0/20");
    /** NAT64 (RFC 6052): the last four bytes are the IPv4 address that is meant. */
    private static final Block TRANSLATED = Block.of("64:ff9b:0:0:0:0:0:0/96");

    private Addresses() {
    }

    /** Whether an address belongs to somebody on the open internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_V4.stream().noneMatch(it -> it.holds(bytes));
        }
        if (TRANSLATED.holds(bytes)) {
            return isPublic(parse(Arrays.copyOfRange(bytes, 12, 16)));
        }
        return GLOBAL_V6.holds(bytes) && SPECIAL_V6.stream().noneMatch(it -> it.holds(bytes));
    }

    private static List<Block> blocks(String... blocks) {
        return Arrays.stream(blocks).map(Block::of).toList();
    }

    private static InetAddress parse(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not four or sixteen bytes", e);
        }
    }

    /** All addresses that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int bits) {
        static Block of(String text) {
            int slash = text.indexOf('/');
            return new Block(InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int mask = -1 << (Byte.SIZE - bits % Byte.SIZE);
            return Arrays.equals(address, 0, whole, start, 0, whole)
                    && (bits % Byte.SIZE == 0 || ((address[whole] ^ start[whole]) & mask & 0xff) == 0);
        }
    }
}
