package io.github.liraai.offline;

/** Draws numbers that depend on the seed alone, on every JDK the same (SplitMix64). For one thread. */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long origin;
    private long state;

    Dice(long seed) {
        this.origin = seed;
        this.state = seed;
    }

    /** Spreads a text and a number over 64 bits. */
    static long hash(String text, long salt) {
        long hash = 0xCBF29CE484222325L ^ mix(salt + GOLDEN);
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** Starts a series of its own for one part of the picture, so that parts do not disturb each other. */
    Dice forPart(String part) {
        return new Dice(hash(part, origin));
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Draws from 0 (included) to 1 (excluded). */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    int below(int bound) {
        return (int) (unit() * bound);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
