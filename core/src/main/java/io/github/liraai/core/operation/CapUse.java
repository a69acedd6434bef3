package io.github.liraai.core.operation;

/**
 * What was asked within a scope on one day.
 *
 * @param pictures pictures asked for
 * @param resumed how often its cap was raised by its own amount
 */
public record CapUse(int pictures, int resumed) {
    /** Nothing asked. */
    public static final CapUse NONE = new CapUse(0, 0);

    public CapUse {
        if (pictures < 0 || resumed < 0) {
            throw new IllegalArgumentException("use must not be negative: " + pictures + ", " + resumed);
        }
    }

    /** Tells how many pictures a cap allows after it was raised so often. */
    public int limit(int cap) {
        return (int) Math.min(Integer.MAX_VALUE, (long) cap * (resumed + 1L));
    }

    /** Tells whether so many more are within a cap. */
    public boolean grants(int cap, int more) {
        return (long) pictures + more <= limit(cap);
    }
}
