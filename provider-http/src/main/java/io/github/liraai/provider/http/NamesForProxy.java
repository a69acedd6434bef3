package io.github.liraai.provider.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import okhttp3.Dns;

/**
 * Looks nothing up: OkHttp wants an address before it makes a socket, so each name gets one that only carries the name to
 * {@link Socks5Socket}. It lies in {@code 100::/64}, which leads nowhere (RFC 6666), and is the name's own, so that OkHttp does not
 * take two names for one server.
 */
final class NamesForProxy implements Dns {
    private static final int LENGTH = 16;
    private static final int HASHED = 8;

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        byte[] address = new byte[LENGTH];
        address[0] = 1;
        System.arraycopy(sha256(hostname), 0, address, LENGTH - HASHED, HASHED);
        return List.of(InetAddress.getByAddress(hostname, address));
    }

    private static byte[] sha256(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
