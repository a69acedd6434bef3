package io.github.liraai.persistence;

import java.time.Duration;
import java.util.Objects;

/**
 * How long what was delivered is kept.
 *
 * @param words how long the words of a finished job are kept from when it was accepted
 * @param pictures how long original pictures stay in the spool from when they were painted; zero lets them go as they arrive
 */
public record Retention(Duration words, Duration pictures) {
    /** Words for a hundred years, no pictures. */
    public static final Retention DEFAULT = new Retention(Duration.ofDays(36_500), Duration.ZERO);

    public Retention {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(pictures, "pictures");
        if (words.isNegative() || words.isZero() || pictures.isNegative()) {
            throw new IllegalArgumentException(
                    "words must be kept for some time, pictures not for a negative one: " + words + ", " + pictures);
        }
    }

    boolean keepsPictures() {
        return !pictures.isZero();
    }
}
