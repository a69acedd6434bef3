package io.github.liraai.offline;

/** Pencil on warm paper: contours and hatching. */
final class SketchFinish implements Finish {
    private static final int PAPER = 0xF7F2E6;
    private static final int GRAPHITE = 0x35323B;

    @Override
    public Canvas apply(Canvas scene, Commission commission, Dice dice) {
        Tones tones = Tones.of(scene);
        Noise noise = new Noise(dice);
        int[] pixels = scene.pixels();
        double unit = Math.max(scene.side() / 1000.0, 0.5);
        int reach = Math.max(1, (int) Math.round(unit * 1.3));
        for (int y = 0, i = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++, i++) {
                double grain = noise.at(x / (2.2 * unit), y / (2.2 * unit));
                double wobble = noise.at(x / (60 * unit), y / (60 * unit)) * 14 * unit;
                double line = Math.clamp((tones.edge(x, y, reach) - 9) / 50.0, 0, 1);
                double hatch = hatching(tones.at(i), x + wobble, y + wobble, unit);
                double mark = Math.clamp(line * 0.95 + hatch * (1 - line) * 0.62, 0, 1) * (0.62 + 0.5 * grain);
                int paper = Colour.over(PAPER, 0xE4DCCB, (int) (grain * 70));
                pixels[i] = Colour.over(paper, GRAPHITE, (int) (Math.min(mark, 1) * 256));
            }
        }
        return scene;
    }

    /** The darker the tone, the more directions are hatched. */
    private static double hatching(int tone, double x, double y, double unit) {
        double mark = 0;
        double step = 7.5 * unit;
        if (tone < 205) {
            mark += strip(x + y, step, (205 - tone) / 205.0);
        }
        if (tone < 125) {
            mark += strip(x - y, step * 1.1, (125 - tone) / 125.0);
        }
        if (tone < 65) {
            mark += strip(y * 1.3 + x * 0.2, step * 0.9, (65 - tone) / 65.0);
        }
        return Math.min(mark, 1);
    }

    private static double strip(double along, double step, double darkness) {
        double phase = Math.abs(along / step - Math.floor(along / step) - 0.5) * 2;
        double half = 0.2 + 0.42 * darkness;
        return Math.clamp((half - phase) * 4 + 0.4, 0, 1) * (0.4 + 0.6 * darkness);
    }
}
