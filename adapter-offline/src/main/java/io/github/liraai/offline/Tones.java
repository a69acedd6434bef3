package io.github.liraai.offline;

/** The brightness of each pixel of a scene, and how sharply it changes there. */
final class Tones {
    private final int width;
    private final int height;
    private final int[] levels;

    private Tones(int width, int height, int[] levels) {
        this.width = width;
        this.height = height;
        this.levels = levels;
    }

    static Tones of(Canvas scene) {
        int[] levels = new int[scene.pixels().length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Colour.brightness(scene.pixels()[i]);
        }
        return new Tones(scene.width(), scene.height(), levels);
    }

    /** Gives the brightness, 0 to 255. */
    int at(int index) {
        return levels[index];
    }

    /** Measures the edge through a pixel over a reach to each side, 0 (flat) to about 500. */
    int edge(int x, int y, int reach) {
        int left = level(x - reach, y);
        int right = level(x + reach, y);
        int up = level(x, y - reach);
        int down = level(x, y + reach);
        return Math.abs(right - left) + Math.abs(down - up);
    }

    /** Gives the direction of the form at a pixel in radians, or another one where it is flat. */
    double along(int x, int y, int reach, double otherwise) {
        int across = level(x + reach, y) - level(x - reach, y);
        int down = level(x, y + reach) - level(x, y - reach);
        return Math.abs(across) + Math.abs(down) < 14 ? otherwise : Math.atan2(across, -down);
    }

    private int level(int x, int y) {
        return levels[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }
}
