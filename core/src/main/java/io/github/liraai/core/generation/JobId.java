package io.github.liraai.core.generation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Identifies one job; short enough to be read out and to fit a button. It is not a secret.
 *
 * @param value 16 of {@code a-v 0-9}
 */
public record JobId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-v0-9]{16}");
    private static final int HASHED_BYTES = 10;

    public JobId {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException("job id must be 16 of a-v 0-9: " + value);
        }
    }

    /** Derives the id of the one job that a request makes, so that a repeated request finds it. */
    public static JobId of(RequestKey key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(key.value().getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, Arrays.copyOf(hash, HASHED_BYTES)).toString(32);
            return new JobId("0".repeat(16 - digits.length()) + digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Derives a seed for whoever gave none: 31 bits, which every provider takes, the same for the same request. */
    long seed() {
        return new BigInteger(value, 32).longValue() & Integer.MAX_VALUE;
    }

    /** Tells whether a text has the shape of an id. */
    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }
}
