package io.github.liraai.core.generation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * Identifies one job; short enough to be read out and to fit a button. It is not a secret.
 *
 * @param value 16 of {@code a-v 0-9}
 */
public record JobId(String value) {
    private static final int LENGTH = 16;
    private static final int BITS_OF_DIGIT = 5;
    private static final int RADIX = 1 << BITS_OF_DIGIT;

    public JobId {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException("job id must be 16 of a-v 0-9: " + value);
        }
    }

    /** Derives the id of the one job that a request makes, so that a repeated request finds it. */
    public static JobId of(RequestKey key) {
        try {
            return new JobId(digits(
                    MessageDigest.getInstance("SHA-256").digest(key.value().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes the first 80 bits of a hash, five to a digit. */
    private static String digits(byte[] hash) {
        char[] digits = new char[LENGTH];
        int bits = 0;
        int known = 0;
        int next = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (known < BITS_OF_DIGIT) {
                bits = (bits << Byte.SIZE) | Byte.toUnsignedInt(hash[next++]);
                known += Byte.SIZE;
            }
            known -= BITS_OF_DIGIT;
            digits[i] = Character.forDigit((bits >> known) & (RADIX - 1), RADIX);
        }
        return new String(digits);
    }

    /** Derives a seed for whoever gave none: 31 bits, which every provider takes, the same for the same request. */
    long seed() {
        return new BigInteger(value, RADIX).longValue() & Integer.MAX_VALUE;
    }

    /** Tells whether a text has the shape of an id. */
    public static boolean isValid(String value) {
        return value.length() == LENGTH && value.chars().allMatch(JobId::isDigit);
    }

    private static boolean isDigit(int letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'v');
    }
}
