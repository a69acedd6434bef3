package io.github.liraai.provider.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A key or token that prints masked wherever it ends up. Immutable.
 *
 * <p>Made of visible ASCII characters only, so that it can stand in a header; white space around it is dropped, because keys
 * are pasted and read from files. No message of this class holds a part of the value.
 */
public final class Secret {
    private static final String MASK = "***";
    private static final int LONGEST = 8192;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Wraps a raw value.
     *
     * @throws IllegalArgumentException when nothing is left, or a character cannot stand in a header
     */
    public static Secret of(String raw) {
        String value = raw.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "secret must have 1 to " + LONGEST + " characters: it has " + value.length());
        }
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) <= ' ' || value.charAt(at) > '~') {
                throw new IllegalArgumentException(
                        "secret must be visible ASCII: character " + (at + 1) + " of " + value.length() + " is not");
            }
        }
        return new Secret(value);
    }

    /** Gives the value, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    /** Compares in a time that does not depend on how much of the value agrees. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.US_ASCII);
    }
}
