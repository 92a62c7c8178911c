package org.consilia.account;

import jakarta.servlet.ServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;

/** The part of an internet address that a household or an office shares: enough to tell places apart, and no more. */
record Network(String value) {

    private static final int V4_BYTES = 3;
    private static final int V6_BYTES = 6;

    static Network of(ServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static Network of(String address) {
        try {
            var literal = InetAddress.ofLiteral(address);
            var bytes = literal.getAddress();
            return new Network(literal instanceof Inet4Address ? v4(bytes) : v6(bytes));
        } catch (IllegalArgumentException _) {
            return new Network("?");
        }
    }

    private static String v4(byte[] bytes) {
        var parts = new StringBuilder();
        for (var i = 0; i < V4_BYTES; i++) {
            parts.append(Byte.toUnsignedInt(bytes[i])).append('.');
        }
        return parts.append('*').toString();
    }

    private static String v6(byte[] bytes) {
        var parts = new StringBuilder();
        for (var i = 0; i < V6_BYTES; i += 2) {
            parts.append(Integer.toHexString(Byte.toUnsignedInt(bytes[i]) << 8 | Byte.toUnsignedInt(bytes[i + 1])))
                    .append(':');
        }
        return parts.append(":*").toString();
    }
}
