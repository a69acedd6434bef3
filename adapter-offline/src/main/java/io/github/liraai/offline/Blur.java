package io.github.liraai.offline;

/** Smooths fields of values. */
final class Blur {
    private Blur() {}

    /** Averages over squares that reach {@code radius} to each side; beyond the rim there is nothing. */
    static float[] box(float[] field, int width, int height, int radius) {
        float[] rows = new float[field.length];
        for (int y = 0; y < height; y++) {
            run(field, rows, y * width, 1, width, radius);
        }
        float[] both = new float[field.length];
        for (int x = 0; x < width; x++) {
            run(rows, both, x, width, height, radius);
        }
        return both;
    }

    private static void run(float[] from, float[] to, int start, int stride, int count, int radius) {
        float share = 1f / (2 * radius + 1);
        double sum = 0;
        for (int i = 0; i < Math.min(radius, count); i++) {
            sum += from[start + i * stride];
        }
        for (int i = 0; i < count; i++) {
            if (i + radius < count) {
                sum += from[start + (i + radius) * stride];
            }
            if (i - radius - 1 >= 0) {
                sum -= from[start + (i - radius - 1) * stride];
            }
            to[start + i * stride] = (float) sum * share;
        }
    }
}
