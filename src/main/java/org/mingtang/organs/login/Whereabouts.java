package org.mingtang.organs.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Where a login came from: the address as logged, and the network that shares its delay. An IPv6 subscriber owns a
/// whole
/// /64, so its addresses count as one.
///
/// @param address as text
/// @param network the IPv4 address, or the /64 an IPv6 address lies in
public record Whereabouts(String address, String network) {
    private static final int PREFIX_BYTES = 8;

    public static Whereabouts of(InetAddress from) {
        String address = withoutZone(from);
        if (!(from instanceof Inet6Address)) {
            return new Whereabouts(address, address);
        }
        byte[] prefix = Arrays.copyOf(Arrays.copyOf(from.getAddress(), PREFIX_BYTES), from.getAddress().length);
        try {
            return new Whereabouts(address, InetAddress.getByAddress(prefix).getHostAddress() + "/64");
        } catch (UnknownHostException e) {
            throw new IllegalStateException("address of " + prefix.length + " bytes (expected: 16)", e);
        }
    }

    private static String withoutZone(InetAddress from) {
        String text = from.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
