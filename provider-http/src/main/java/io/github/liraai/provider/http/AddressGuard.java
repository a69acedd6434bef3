package io.github.liraai.provider.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Decides which picture addresses may be asked: {@code https} on public addresses, and the provider's own origin whatever it
 * is. A name is looked up once, and the connection is made to what was found and checked.
 */
final class AddressGuard implements Dns {
    private static final Pattern DIGITS = Pattern.compile("[0-9.]+|.*:.*");

    /** Names that no public address has (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal), and those without a dot. */
    private static final Pattern PRIVATE =
            Pattern.compile("[^.]+\\.?|(?i).*\\.(localhost|local|internal|intranet|lan|home|corp|home\\.arpa)\\.?");

    private final Dns resolver;
    private final Predicate<InetAddress> allowed;
    private final @Nullable HttpProxy proxy;

    AddressGuard(Dns resolver, Predicate<InetAddress> allowed, @Nullable HttpProxy proxy) {
        this.resolver = resolver;
        this.allowed = allowed;
        this.proxy = proxy;
    }

    /** Refuses by the address alone; names are checked when they are looked up. */
    void check(HttpUrl url, HttpUrl home) throws UnknownHostException {
        if (isHome(url, home)) {
            return;
        }
        if (!url.isHttps()) {
            throw new ForbiddenAddressException("picture address is not https");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new ForbiddenAddressException("picture address holds a user");
        }
        if (DIGITS.matcher(url.host()).matches()) {
            // OkHttp does not look such a host up, so it would pass unseen.
            check(InetAddress.getByName(url.host()));
        } else if (PRIVATE.matcher(url.host()).matches()) {
            // A proxy that looks names up would know them.
            throw new ForbiddenAddressException("picture address is a name of a private network");
        }
    }

    static boolean isHome(HttpUrl url, HttpUrl home) {
        return url.scheme().equals(home.scheme()) && url.host().equals(home.host()) && url.port() == home.port();
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        List<InetAddress> found = resolver.lookup(hostname);
        if (proxy != null && (proxy.looksUpNames() || proxy.host().equalsIgnoreCase(hostname))) {
            // The operator's own choice; behind it no picture's host is looked up here, so this is no way around.
            return found;
        }
        for (InetAddress address : found) {
            check(address);
        }
        return found;
    }

    /** Refuses an address that is not public. */
    void check(InetAddress address) throws ForbiddenAddressException {
        if (!allowed.test(address)) {
            throw new ForbiddenAddressException("picture address is not on the public internet");
        }
    }

    /** A picture address that may not be asked. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String message) {
            super(message);
        }
    }
}
