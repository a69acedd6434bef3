package io.github.liraai.offline;

/** Paints water up to a horizon, with light on it, and an island now and then. */
final class Seascape {
    private Seascape() {}

    static void paint(Stage stage, double horizon) {
        Dice dice = stage.dice("sea");
        Palette palette = stage.palette();
        if (dice.chance(0.6)) {
            island(stage, dice, horizon);
        }
        int far = Colour.mix(palette.horizon(), palette.zenith(), 0.45);
        int near = Colour.darker(Colour.mix(palette.zenith(), 0x0E4F7A, 0.55), 0.12);
        stage.canvas()
                .fill(
                        stage.shape().box(0, horizon, stage.width(), stage.height() - horizon),
                        Ink.downwards(horizon, stage.height(), far, near, Colour.darker(near, 0.25)));
        Outline glints = stage.shape();
        Outline shades = stage.shape();
        for (int i = 0; i < 170; i++) {
            double depth = dice.unit() * dice.unit();
            double y = horizon + (stage.height() - horizon) * (0.012 + depth);
            double length = stage.side() * (0.012 + 0.11 * depth) * dice.between(0.5, 1.4);
            double x = dice.between(-length, stage.width());
            double bow = length * 0.06;
            Outline target = dice.chance(0.5) ? glints : shades;
            target.curve(
                    stage.side() * (0.0016 + 0.0045 * depth),
                    x,
                    y,
                    x + length * 0.33,
                    y - bow,
                    x + length * 0.66,
                    y + bow,
                    x + length,
                    y);
        }
        stage.canvas().fill(shades, Ink.of(Colour.darker(near, 0.35), 0.35));
        stage.canvas().fill(glints, Ink.of(Colour.lighter(palette.horizon(), 0.4), 0.5));
    }

    private static void island(Stage stage, Dice dice, double horizon) {
        double x = stage.width() * dice.between(0.1, 0.9);
        double width = stage.side() * dice.between(0.2, 0.42);
        double height = width * dice.between(0.14, 0.3);
        stage.canvas()
                .fill(
                        stage.shape()
                                .loop(
                                        x - width,
                                        horizon + 2,
                                        x - width * 0.5,
                                        horizon - height * 0.5,
                                        x - width * 0.1,
                                        horizon - height,
                                        x + width * 0.35,
                                        horizon - height * 0.55,
                                        x + width,
                                        horizon + 2,
                                        x,
                                        horizon + height * 0.2),
                        stage.palette().land(0.25));
    }
}
