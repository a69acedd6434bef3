package io.github.liraai.core.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How long what was delivered is kept; it goes within the day after that, so that the last day is a whole one whatever the hour.
 *
 * @param words how long the words of a finished job are kept from when it was accepted
 * @param pictures how long original pictures stay in the spool from when they were painted; zero lets them go as they arrive
 */
public record Retention(Duration words, Duration pictures) {
    /** Words and pictures for 30 days, for as long as the buttons under a picture are to work. */
    public static final Retention USUAL = new Retention(Duration.ofDays(30), Duration.ofDays(30));

    /** Words for a hundred years, no pictures: for embedding programs that look after that themselves. */
    public static final Retention ONLY_WORDS = new Retention(Duration.ofDays(36_500), Duration.ZERO);

    private static final Duration LAST_DAY = Duration.ofDays(1);

    public Retention {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(pictures, "pictures");
        if (words.isNegative() || words.isZero() || pictures.isNegative()) {
            throw new IllegalArgumentException(
                    "words must be kept for some time, pictures not for a negative one: " + words + ", " + pictures);
        }
    }

    /** Tells which words go: those of jobs that were accepted before this instant. */
    public Instant wordsBegin(Instant now) {
        return now.minus(words).minus(LAST_DAY);
    }

    /** Tells how old an original picture becomes that is kept. */
    public Duration oldestPicture() {
        return pictures.plus(LAST_DAY);
    }

    /** Tells whether original pictures are kept when they have arrived. */
    public boolean keepsPictures() {
        return !pictures.isZero();
    }
}
