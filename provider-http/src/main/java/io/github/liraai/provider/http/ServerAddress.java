package io.github.liraai.provider.http;

import java.net.URI;

/** What the address of a server that speaks HTTP may look like. */
public final class ServerAddress {
    private ServerAddress() {}

    /** Tells whether an address can be used: {@code http} or {@code https} with a host, and without user, query and fragment. */
    public static boolean isUsable(URI url) {
        return isHttp(url) && !isWithMore(url);
    }

    /**
     * Takes an address that {@linkplain #isUsable can be used}.
     *
     * @param url the address; a path is kept
     * @param name what to call it
     * @throws IllegalArgumentException when it cannot; the message does not repeat it, for a secret may be in it
     */
    public static void require(URI url, String name) {
        if (!isHttp(url)) {
            throw new IllegalArgumentException(name + " must be http or https with a host and without a user");
        }
        if (isWithMore(url)) {
            throw new IllegalArgumentException(name + " must have neither query nor fragment");
        }
    }

    private static boolean isHttp(URI url) {
        String scheme = url.getScheme();
        return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                && url.getHost() != null
                && url.getRawUserInfo() == null;
    }

    private static boolean isWithMore(URI url) {
        return url.getRawQuery() != null || url.getRawFragment() != null;
    }
}
