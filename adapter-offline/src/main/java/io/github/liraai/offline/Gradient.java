package io.github.liraai.offline;

/** Spreads colours evenly over a number of steps. */
final class Gradient {
    private static final int KNOTS = 16;

    private Gradient() {}

    static int[] of(int steps, int... colours) {
        int[] knots = knots(colours);
        int[] spread = new int[steps];
        for (int i = 0; i < steps; i++) {
            double place = steps == 1 ? 0 : (double) i / (steps - 1) * (knots.length - 1);
            int before = Math.min((int) place, knots.length - 2);
            spread[i] = Colour.over(knots[before], knots[before + 1], (int) ((place - before) * 256));
        }
        return spread;
    }

    /** Mixes some colours the slow and even way; between those, plain steps look the same. */
    private static int[] knots(int... colours) {
        int[] knots = new int[(colours.length - 1) * KNOTS + 1];
        for (int i = 0; i < knots.length; i++) {
            int before = Math.min(i / KNOTS, colours.length - 2);
            knots[i] = Colour.mix(colours[before], colours[before + 1], (i - before * KNOTS) / (double) KNOTS);
        }
        return knots;
    }
}
