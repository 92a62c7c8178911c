package org.consilia.moderation;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The part of an address that one household or office shares: all of IPv4, half of IPv6. Anything else is one network of
 * its own, so that a strange address gets round nothing.
 */
record Network(String prefix) {

    private static final int IPV6_PREFIX_BYTES = 8;

    static Network of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            var shared = bytes.length == 4 ? bytes : Arrays.copyOf(bytes, IPV6_PREFIX_BYTES);
            return new Network(HexFormat.of().formatHex(shared));
        } catch (IllegalArgumentException _) {
            return new Network("unknown");
        }
    }
}
