package io.github.liraai.offline;

/** Paints what people make: a house, a boat, a rocket, balloons. */
final class Things {
    private Things() {}

    /** Paints a cottage; the origin is the middle of its foot, 1 is the height of its walls. */
    static void house(Stage stage, Place place, Dice dice) {
        Canvas canvas = stage.canvas();
        int wall = Colour.mix(
                Colour.ofLooks(0.9, 0.045, dice.between(40, 110)),
                stage.palette().near(),
                stage.palette().isDark() ? 0.35 : 0);
        int roof = Colour.ofLooks(0.52, 0.14, dice.between(10, 50));
        int light = stage.palette().isDark() ? 0xFFD873 : 0xBFE3F5;
        canvas.fill(new Outline(place).ellipse(0, 0.02, 1.15, 0.08), Ink.of(0x1E1A2E, 0.25));
        canvas.fill(new Outline(place).box(0.42, -1.72, 0.2, 0.6), Colour.darker(roof, 0.3));
        smoke(canvas, place);
        canvas.fill(
                new Outline(place).box(-0.85, -0.95, 1.7, 0.95),
                Ink.downwards(place.mapY(0, -0.95), place.mapY(0, 0), wall, Colour.darker(wall, 0.14)));
        canvas.fill(
                new Outline(place).polygon(-1.08, -0.88, 0, -1.75, 1.08, -0.88),
                Ink.downwards(
                        place.mapY(0, -1.75),
                        place.mapY(0, -0.88),
                        Colour.lighter(roof, 0.15),
                        Colour.darker(roof, 0.12)));
        Outline tiles = new Outline(place);
        for (int row = 1; row < 5; row++) {
            double half = 0.98 * row / 5 * 1.1;
            tiles.stroke(0.02, -half, -1.75 + 0.175 * row, half, -1.75 + 0.175 * row);
        }
        canvas.fill(tiles, Ink.of(Colour.darker(roof, 0.35), 0.5));
        canvas.fill(new Outline(place).roundedBox(-0.17, -0.58, 0.34, 0.6, 0.1), Colour.darker(roof, 0.35));
        canvas.fill(new Outline(place).circle(0.09, -0.28, 0.03), 0xFFD873);
        for (double x : new double[] {-0.52, 0.52}) {
            canvas.fill(new Outline(place).roundedBox(x - 0.2, -0.72, 0.4, 0.4, 0.04), Colour.darker(roof, 0.2));
            canvas.fill(new Outline(place).roundedBox(x - 0.16, -0.68, 0.32, 0.32, 0.03), light);
            canvas.fill(
                    new Outline(place)
                            .stroke(0.025, x, -0.68, x, -0.36)
                            .stroke(0.025, x - 0.16, -0.52, x + 0.16, -0.52),
                    Colour.darker(roof, 0.2));
        }
        canvas.fill(new Outline(place).circle(0, -1.2, 0.14), light);
    }

    private static void smoke(Canvas canvas, Place place) {
        canvas.fill(
                new Outline(place)
                        .circle(0.55, -1.86, 0.1)
                        .circle(0.63, -2.05, 0.14)
                        .circle(0.56, -2.3, 0.18),
                Ink.of(Colour.WHITE, 0.5));
    }

    /** Paints a sailing boat; the origin is at the water line. */
    static void boat(Stage stage, Place place, Dice dice) {
        Canvas canvas = stage.canvas();
        int hull = Colour.ofLooks(0.5, 0.14, dice.between(10, 60));
        canvas.fill(new Outline(place).box(-0.025, -1.7, 0.05, 1.5), 0x5A4033);
        canvas.fill(
                new Outline(place).loop(0.06, -1.62, 0.5, -1.0, 0.82, -0.36, 0.45, -0.33, 0.06, -0.34, 0.06, -1),
                Ink.slanted(place.x(), place.y() - place.scale(), place.scale(), 0xFFFFFF, 0xD9D2C4));
        canvas.fill(
                new Outline(place)
                        .loop(-0.06, -1.45, -0.35, -0.85, -0.62, -0.38, -0.3, -0.35, -0.06, -0.36, -0.06, -0.9),
                Ink.of(stage.palette().accent()));
        canvas.fill(new Outline(place).polygon(-0.02, -1.7, -0.02, -1.52, -0.3, -1.61), 0xE8505B);
        canvas.fill(
                new Outline(place)
                        .loop(
                                -0.95, -0.26, 0, -0.2, 1.05, -0.3, 0.82, 0.0, 0.6, 0.12, 0, 0.14, -0.6, 0.12, -0.8,
                                -0.02),
                Ink.downwards(
                        place.mapY(0, -0.3),
                        place.mapY(0, 0.14),
                        Colour.lighter(hull, 0.15),
                        Colour.darker(hull, 0.25)));
        canvas.fill(new Outline(place).curve(0.035, -0.86, -0.14, 0, -0.08, 0.93, -0.16), Colour.lighter(hull, 0.6));
        canvas.fill(
                new Outline(place).curve(0.05, -1.1, 0.12, -0.5, 0.17, 0, 0.13, 0.5, 0.17, 1.1, 0.12),
                Ink.of(Colour.WHITE, 0.6));
    }

    /** Paints a rocket that flies up; the origin is its middle. */
    static void rocket(Stage stage, Place place, Dice dice) {
        Canvas canvas = stage.canvas();
        int fins = Colour.ofLooks(0.6, 0.2, dice.between(-10, 60));
        Place flame = place.inner(0, 0.9, 1);
        canvas.fill(new Outline(flame).loop(-0.22, 0, -0.24, 0.35, 0, 0.95, 0.24, 0.35, 0.22, 0), 0xFF8A34);
        canvas.fill(new Outline(flame).loop(-0.12, 0, -0.13, 0.25, 0, 0.6, 0.13, 0.25, 0.12, 0), 0xFFE08A);
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    new Outline(place).loop(side * 0.3, 0.25, side * 0.62, 0.6, side * 0.62, 1.02, side * 0.3, 0.82),
                    Colour.darker(fins, side > 0 ? 0.25 : 0));
        }
        canvas.fill(
                new Outline(place)
                        .loop(
                                0, -1.15, 0.28, -0.75, 0.4, -0.15, 0.36, 0.5, 0.24, 0.9, 0, 0.94, -0.24, 0.9, -0.36,
                                0.5, -0.4, -0.15, -0.28, -0.75),
                sideways(place, 0.42, 0xFFFFFF, 0x9CA6C4));
        canvas.fill(new Outline(place).loop(0, -1.15, 0.2, -0.9, 0.3, -0.68, 0, -0.62, -0.3, -0.68, -0.2, -0.9), fins);
        canvas.fill(new Outline(place).circle(0, -0.2, 0.22), 0x59628A);
        canvas.fill(new Outline(place).circle(0, -0.2, 0.16), 0x9FDBFF);
        canvas.fill(new Outline(place).circle(-0.05, -0.26, 0.05), Colour.WHITE);
        canvas.fill(new Outline(place).curve(0.06, -0.35, 0.5, 0, 0.56, 0.35, 0.5), fins);
    }

    private static Ink sideways(Place place, double half, int light, int dark) {
        int[] steps = Gradient.of(256, light, dark);
        double scale = 255 / (2 * half * place.scale());
        return (x, y) -> 0xFF000000 | steps[Math.clamp((int) ((x - place.x() + half * place.scale()) * scale), 0, 255)];
    }

    /** Paints a hot-air balloon; the origin is the middle of its envelope. */
    static void balloon(Stage stage, Place place, Dice dice) {
        Canvas canvas = stage.canvas();
        double hue = dice.between(0, 360);
        canvas.fill(
                new Outline(place).stroke(0.018, -0.42, 0.72, -0.17, 1.3).stroke(0.018, 0.42, 0.72, 0.17, 1.3),
                0x5A4033);
        for (int i = 0; i < 5; i++) {
            double outer = 1 - i * 0.235;
            double hueHere = hue + (i % 2 == 0 ? 0 : 55);
            Outline gore = new Outline(place)
                    .loop(
                            0,
                            -1,
                            0.62 * outer,
                            -0.78,
                            outer,
                            -0.12,
                            0.72 * outer,
                            0.5,
                            0.2 * outer,
                            0.98,
                            -0.2 * outer,
                            0.98,
                            -0.72 * outer,
                            0.5,
                            -outer,
                            -0.12,
                            -0.62 * outer,
                            -0.78);
            canvas.fill(
                    gore,
                    Ink.slanted(
                            place.x(),
                            place.y(),
                            place.scale(),
                            Colour.ofLooks(0.84, 0.13, hueHere),
                            Colour.ofLooks(0.5, 0.15, hueHere)));
        }
        canvas.fill(new Outline(place).roundedBox(-0.2, 1.26, 0.4, 0.3, 0.06), 0x9A6A3F);
        canvas.fill(new Outline(place).box(-0.2, 1.26, 0.4, 0.07), 0x6B4A35);
    }
}
