package io.github.liraai.core.history;

import java.time.Duration;
import java.util.Objects;

/**
 * How long what was delivered is kept.
 *
 * @param words how long the words of a finished job are kept from when it was accepted
 * @param pictures how long original pictures stay in the spool from when they were painted; zero lets them go as they arrive
 */
public record Retention(Duration words, Duration pictures) {
    /** Words and pictures for 30 days, for as long as the buttons under a picture are to work. */
    public static final Retention USUAL = new Retention(Duration.ofDays(30), Duration.ofDays(30));

    /** Words for a hundred years, no pictures: for embedding programs that look after that themselves. */
    public static final Retention ONLY_WORDS = new Retention(Duration.ofDays(36_500), Duration.ZERO);

    public Retention {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(pictures, "pictures");
        if (words.isNegative() || words.isZero() || pictures.isNegative()) {
            throw new IllegalArgumentException(
                    "words must be kept for some time, pictures not for a negative one: " + words + ", " + pictures);
        }
    }

    /** Tells whether original pictures are kept when they have arrived. */
    public boolean keepsPictures() {
        return !pictures.isZero();
    }
}
