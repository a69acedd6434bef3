package io.github.liraai.offline;

/** Paints outer space: mist of many colours, stars and planets. */
final class Cosmos {
    private Cosmos() {}

    static void paint(Stage stage) {
        Dice dice = stage.dice("cosmos");
        double side = stage.side();
        double hue = dice.between(0, 360);
        stage.canvas()
                .flood(Ink.downwards(
                        0,
                        stage.height(),
                        Colour.ofLooks(0.14, 0.05, hue + 30),
                        Colour.ofLooks(0.22, 0.09, hue),
                        Colour.ofLooks(0.15, 0.06, hue - 50)));
        for (int i = 0; i < 9; i++) {
            double along = dice.unit();
            double x = stage.width() * along;
            double y = stage.height() * (0.75 - 0.6 * along + dice.between(-0.2, 0.2));
            double radius = side * dice.between(0.25, 0.5);
            int mist = Colour.ofLooks(0.55, 0.17, hue + dice.between(-80, 80));
            stage.canvas()
                    .fill(stage.shape().circle(x, y, radius), Ink.glow(x, y, radius, mist, dice.between(0.35, 0.6)));
        }
        Sky.stars(stage, dice, stage.height(), 320);
        double leftX = stage.width() * dice.between(0.08, 0.22);
        planet(stage, dice, leftX, stage.floor() * dice.between(0.16, 0.3), side * dice.between(0.09, 0.14), true);
        planet(
                stage,
                dice,
                stage.width() * dice.between(0.8, 0.92),
                stage.floor() * dice.between(0.12, 0.55),
                side * dice.between(0.04, 0.08),
                false);
    }

    static void planet(Stage stage, Dice dice, double x, double y, double radius, boolean ringed) {
        double hue = dice.between(0, 360);
        int light = Colour.ofLooks(0.82, 0.12, hue);
        int dark = Colour.ofLooks(0.34, 0.12, hue + 40);
        Place tilt = Place.at(x, y, radius).turned(-22);
        Ink ring = Ink.of(Colour.ofLooks(0.86, 0.08, hue + 60), 0.8);
        if (ringed) {
            stage.canvas().fill(arc(tilt, Math.PI), ring);
        }
        stage.canvas().fill(stage.shape().circle(x, y, radius), Ink.slanted(x, y, radius, light, dark));
        Outline bands = new Outline(tilt);
        for (int i = 0; i < 4; i++) {
            double height = -0.6 + 0.38 * i;
            double reach = Math.sqrt(1 - height * height) * 0.97;
            bands.curve(0.1, -reach, height, 0, height + 0.1, reach, height);
        }
        stage.canvas().fill(bands, Ink.of(Colour.ofLooks(0.6, 0.12, hue + 20), 0.3));
        if (ringed) {
            stage.canvas().fill(arc(tilt, 0), ring);
        }
    }

    private static Outline arc(Place tilt, double from) {
        double[] points = new double[2 * 25];
        for (int i = 0; i <= 24; i++) {
            double angle = from + Math.PI * i / 24;
            points[2 * i] = 1.75 * Math.cos(angle);
            points[2 * i + 1] = 0.42 * Math.sin(angle);
        }
        return new Outline(tilt).stroke(0.13, points);
    }
}
