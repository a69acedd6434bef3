package io.github.liraai.provider.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A key or token that prints masked wherever it ends up. Immutable.
 *
 * <p>Keys are made of visible ASCII characters only, so that they can stand in a header; white space around them is dropped, because they
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
     * Wraps a key or token as it was pasted.
     *
     * @throws IllegalArgumentException when nothing is left, or a character cannot stand in a header
     */
    public static Secret of(String raw) {
        return new Secret(checked(raw.strip(), "visible ASCII", character -> character > ' ' && character <= '~'));
    }

    /**
     * Wraps a password as it is, for where it is sent encoded.
     *
     * @throws IllegalArgumentException when it is empty, too long, or has a control character
     */
    public static Secret password(String raw) {
        return new Secret(checked(raw, "without control characters", character -> !Character.isISOControl(character)));
    }

    private static String checked(String value, String rule, IntPredicate keeps) {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "secret must have 1 to " + LONGEST + " characters: it has " + value.length());
        }
        for (int at = 0; at < value.length(); at++) {
            if (!keeps.test(value.charAt(at))) {
                throw new IllegalArgumentException(
                        "secret must be " + rule + ": character " + (at + 1) + " of " + value.length() + " is not");
            }
        }
        return value;
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
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
