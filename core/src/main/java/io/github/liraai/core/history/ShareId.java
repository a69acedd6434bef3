package io.github.liraai.core.history;

import java.math.BigInteger;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Names a picture's words for whoever was given it: 128 random bits, so that nobody comes upon one by trying.
 *
 * @param value 26 of {@code a-v 0-9}
 */
public record ShareId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-v0-9]{26}");
    private static final int BYTES = 16;

    public ShareId {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException("share id must be 26 of a-v 0-9");
        }
    }

    /** Draws one; the source must be fit for secrets. */
    static ShareId random(RandomGenerator source) {
        byte[] bytes = new byte[BYTES];
        source.nextBytes(bytes);
        String digits = new BigInteger(1, bytes).toString(32);
        return new ShareId("0".repeat(26 - digits.length()) + digits);
    }

    /** Tells whether a text has the shape of one. */
    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }
}
