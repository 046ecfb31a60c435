package dragoman.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.1", "127.9.9.9", "10.1.2.3", "100.64.0.1", "100.127.255.255",
            "169.254.169.254",
            "172.16.0.1", "172.31.255.255", "192.168.1.1", "198.18.0.1", "198.19.255.255", "224.0.0.1", "240.0.0.1",
            "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2002:7f00:1::",
            "2001:0:1::1", "2001:db8::1", "64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "::ffff:127.0.0.1", "::7f00:1"})
    void thisMachineAndItsNetworksAreNotPublic(String address) {
        assertThat(Addresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "172.15.0.1",
            "172.32.0.1",
            "192.167.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "2606:4700::1111", "2001:4860::8888",
            "2a00::1",
            "64:ff9b::1.1.1.1", "::ffff:1.1.1.1"})
    void theRestIs(String address) {
        assertThat(Addresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void aServerTellsInSecondsOrByADateHowLongItWantsToBeLeftAlone() {
        Instant now = Instant.parse("2025-10-01T06:00:00Z");

        assertThat(RetryAfter.parse(" 90 ", now)).isEqualTo(Duration.ofSeconds(90));
        assertThat(RetryAfter.parse("Wed, 01 Oct 2025 06:10:00 GMT", now)).isEqualTo(Duration.ofMinutes(10));
        assertThat(RetryAfter.parse("Wed, 01 Oct 2025 05:00:00 GMT", now)).isZero();
        assertThat(RetryAfter.parse("-5", now)).isNull();
        assertThat(RetryAfter.parse("99999999999999999999", now)).isNull();
        assertThat(RetryAfter.parse("", now)).isNull();
    }
}
