package io.github.liraai.core.quota;

/**
 * A number of pictures, from zero up.
 *
 * @param value how many
 */
public record PictureCount(int value) {
    /** No picture. */
    public static final PictureCount NONE = new PictureCount(0);

    /** One picture. */
    public static final PictureCount ONE = new PictureCount(1);

    public PictureCount {
        if (value < 0) {
            throw new IllegalArgumentException("count of pictures must not be negative: " + value);
        }
    }

    /** Adds another count. */
    public PictureCount plus(PictureCount other) {
        return new PictureCount(Math.addExact(value, other.value));
    }
}
