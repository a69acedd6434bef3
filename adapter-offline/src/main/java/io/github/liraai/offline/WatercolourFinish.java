package io.github.liraai.offline;

/** Thin paint on rough paper: colours run over their edges, gather there, and leave a white rim. */
final class WatercolourFinish implements Finish {
    private static final int PAPER = 0xFCF9F2;

    @Override
    public Canvas apply(Canvas scene, Commission commission, Dice dice) {
        Noise noise = new Noise(dice);
        Tones tones = Tones.of(scene);
        Canvas picture = new Canvas(scene.width(), scene.height());
        double unit = Math.max(scene.side() / 1000.0, 0.3);
        int reach = Math.max(1, (int) Math.round(2.5 * unit));
        for (int y = 0, i = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++, i++) {
                double slow = noise.at(x / (70 * unit), y / (70 * unit));
                double fast = noise.at(x / (11 * unit) + 40, y / (11 * unit) + 17);
                int sx = Math.clamp(
                        (int) (x + (slow - 0.5) * 26 * unit + (fast - 0.5) * 9 * unit), 0, scene.width() - 1);
                int sy = Math.clamp(
                        (int) (y + (fast - 0.5) * 9 * unit + (0.5 - slow) * 20 * unit), 0, scene.height() - 1);
                double pool = noise.at(x / (130 * unit) + 9, y / (130 * unit) + 71);
                double grain = noise.at(x / (2.4 * unit), y / (2.4 * unit));
                double edge = Math.clamp(tones.edge(sx, sy, reach) / 110.0, 0, 1);
                double water = 0.20 + 0.3 * pool + 0.09 * grain - 0.2 * edge;
                int washed = Colour.over(
                        scene.pixels()[sy * scene.width() + sx], PAPER, (int) (Math.clamp(water, 0, 1) * 256));
                double white = rim(x, y, scene, unit, slow, fast);
                picture.pixels()[i] = Colour.over(washed, PAPER, (int) (white * 256));
            }
        }
        return picture;
    }

    /** Leaves the paper bare round the picture, with a torn edge. */
    private static double rim(int x, int y, Canvas scene, double unit, double slow, double fast) {
        double away = Math.min(Math.min(x, scene.width() - 1 - x), Math.min(y, scene.height() - 1 - y));
        return Math.clamp((30 + 26 * slow + 12 * fast) / 10 - away / (10 * unit), 0, 1);
    }
}
