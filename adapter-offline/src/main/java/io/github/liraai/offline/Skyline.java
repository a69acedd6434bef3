package io.github.liraai.offline;

/** Paints rows of houses with lit windows, and a street. */
final class Skyline {
    private Skyline() {}

    static void paint(Stage stage) {
        Dice dice = stage.dice("city");
        for (int row = 0; row < 3; row++) {
            double ground = stage.floor() * (0.8 + 0.1 * row);
            for (double x = -stage.side() * 0.03; x < stage.width(); ) {
                double width = stage.side() * dice.between(0.06, 0.12) * (1 + 0.25 * row);
                double height = stage.floor() * dice.between(0.2, 0.56) * (1 - 0.24 * row);
                tower(stage, dice, row, x, ground - height, width);
                x += width * dice.between(0.92, 1.12);
            }
        }
        int street = Colour.darker(stage.palette().near(), 0.35);
        double kerb = stage.floor() * 0.94;
        stage.canvas()
                .fill(
                        stage.shape().box(0, kerb, stage.width(), stage.height() - kerb),
                        Ink.downwards(kerb, stage.height(), Colour.lighter(street, 0.12), street));
    }

    private static void tower(Stage stage, Dice dice, int row, double x, double top, double width) {
        int wall = stage.palette().land(0.2 + 0.38 * row);
        Outline shape = stage.shape().box(x, top, width, stage.height() - top);
        switch (dice.below(4)) {
            case 0 -> shape.polygon(x, top + 1, x + width / 2, top - width * 0.5, x + width, top + 1);
            case 1 -> shape.box(x + width * 0.25, top - width * 0.25, width * 0.5, width * 0.3);
            case 2 -> shape.box(x + width * 0.47, top - width * 0.7, width * 0.06, width * 0.75);
            default -> {}
        }
        stage.canvas()
                .fill(shape, Ink.downwards(top, stage.height(), Colour.lighter(wall, 0.1), Colour.darker(wall, 0.18)));
        windows(stage, dice, x, top, width);
    }

    private static void windows(Stage stage, Dice dice, double x, double top, double width) {
        Outline lit = stage.shape();
        Outline dim = stage.shape();
        double cell = Math.max(width / 5, 2.2);
        for (double wy = top + cell * 0.6; wy < stage.floor() * 0.93; wy += cell * 1.25) {
            for (double wx = x + cell * 0.5; wx + cell * 0.55 < x + width; wx += cell) {
                (dice.chance(stage.palette().isDark() ? 0.5 : 0.3) ? lit : dim).box(wx, wy, cell * 0.55, cell * 0.7);
            }
        }
        stage.canvas().fill(dim, Ink.of(Colour.darker(stage.palette().near(), 0.2), 0.35));
        stage.canvas().fill(lit, Ink.of(Colour.lighter(stage.palette().accent(), 0.45), 0.9));
    }
}
