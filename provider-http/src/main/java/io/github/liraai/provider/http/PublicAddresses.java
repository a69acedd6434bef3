package io.github.liraai.provider.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Tells addresses of the public internet from those of this machine, the local net and the like (the IANA special-purpose
 * registries), so that a provider cannot make us ask inside.
 */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> isPublic4(bytes);
            case Inet6Address six -> isPublic6(bytes);
            default -> false;
        };
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean special = first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second <= 127)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 192 && second == 88 && third == 99)
                || (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
        return !special;
    }

    /** Global unicast is 2000::/3; of it, what is special or carries an IPv4 address inside stays out. */
    private static boolean isPublic6(byte[] bytes) {
        int first = unsigned16(bytes, 0);
        int second = unsigned16(bytes, 2);
        boolean global = (first & 0xE000) == 0x2000;
        boolean special = first == 0x2002 // 6to4
                || (first == 0x2001 && second < 0x0200) // Teredo, benchmarking, ORCHID and others
                || (first == 0x2001 && second == 0x0DB8) // documentation
                || (first == 0x3FFF && (second & 0xF000) == 0);
        return global && !special;
    }

    private static int unsigned16(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
