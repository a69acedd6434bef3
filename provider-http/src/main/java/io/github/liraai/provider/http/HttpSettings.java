package io.github.liraai.provider.http;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to talk to one provider; immutable, each {@code with…} makes a changed copy.
 *
 * @param connectTimeout how long one address may take to connect, within the call's deadline
 * @param idleTimeout how long a body that has begun may stand still, within the call's deadline
 * @param proxy what requests go through, or null
 * @param secrets what must never show up in a detail
 */
public record HttpSettings(
        Duration connectTimeout,
        Duration idleTimeout,
        @Nullable HttpProxy proxy,
        List<Secret> secrets) {
    /** Ten seconds to connect, twenty of standing still, no proxy. */
    public static final HttpSettings USUAL =
            new HttpSettings(Duration.ofSeconds(10), Duration.ofSeconds(20), null, List.of());

    public HttpSettings {
        requireUsable(connectTimeout, "connectTimeout");
        requireUsable(idleTimeout, "idleTimeout");
        secrets = List.copyOf(secrets);
    }

    /** Sets how long one address may take to connect. */
    public HttpSettings withConnectTimeout(Duration timeout) {
        return new HttpSettings(timeout, idleTimeout, proxy, secrets);
    }

    /** Sets how long a body may stand still. */
    public HttpSettings withIdleTimeout(Duration timeout) {
        return new HttpSettings(connectTimeout, timeout, proxy, secrets);
    }

    /** Sets what requests go through; null for nothing. */
    public HttpSettings withProxy(@Nullable HttpProxy through) {
        return new HttpSettings(connectTimeout, idleTimeout, through, secrets);
    }

    /** Sets what must never show up in a detail. */
    public HttpSettings withSecrets(List<Secret> kept) {
        return new HttpSettings(connectTimeout, idleTimeout, proxy, kept);
    }

    private static void requireUsable(Duration timeout, String name) {
        Objects.requireNonNull(timeout, name);
        if (timeout.toMillis() < 1 || timeout.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(name + " must be 1 ms to 1 h: " + timeout);
        }
    }
}
