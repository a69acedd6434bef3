package io.github.liraai.offline;

/** Tells the colour of each pixel that is painted. */
@FunctionalInterface
interface Ink {
    /** Gives {@code 0xAARRGGBB} for a pixel. */
    int at(int x, int y);

    /** One colour, opaque. */
    static Ink of(int rgb) {
        return of(rgb, 1);
    }

    /** One colour; {@code opacity} 0 to 1. */
    static Ink of(int rgb, double opacity) {
        int argb = veiled(rgb, opacity);
        return (x, y) -> argb;
    }

    /** Goes through the colours from one height to another, evenly. */
    static Ink downwards(double from, double to, int... colours) {
        int first = (int) Math.floor(from);
        int[] rows = Gradient.of(Math.max(2, (int) Math.ceil(to) - first), colours);
        return (x, y) -> 0xFF000000 | rows[Math.clamp(y - first, 0, rows.length - 1)];
    }

    /** Shades from the upper left to the lower right of a square around a place. */
    static Ink slanted(double x, double y, double radius, int light, int dark) {
        int[] steps = Gradient.of(256, light, dark);
        double scale = 255 / (4 * Math.max(radius, 0.5));
        return (px, py) ->
                0xFF000000 | steps[Math.clamp((int) (((px - x) * 0.6 + (py - y) * 1.4 + 2 * radius) * scale), 0, 255)];
    }

    /** Fades out from the middle to the rim. */
    static Ink glow(double x, double y, double radius, int rgb, double opacity) {
        int[] alphas = new int[257];
        for (int i = 0; i <= 256; i++) {
            double left = 1 - Math.sqrt(i / 256.0);
            alphas[i] = veiled(rgb, opacity * left * left * (3 - 2 * left));
        }
        double scale = 256 / (radius * radius);
        return (px, py) -> {
            double dx = px + 0.5 - x;
            double dy = py + 0.5 - y;
            return alphas[(int) Math.min(256, (dx * dx + dy * dy) * scale)];
        };
    }

    private static int veiled(int rgb, double opacity) {
        return (int) Math.round(Math.clamp(opacity, 0.0, 1.0) * 255) << 24 | rgb;
    }
}
