package io.github.liraai.offline;

/** Paints a dog, birds and fish. */
final class Beasts {
    private static final int NIGHT = 0x1E1A2E;

    private Beasts() {}

    /** Paints a sitting dog; the origin is its middle, it reaches from −1 to 1. */
    static void dog(Stage stage, Place place, Dice dice) {
        Canvas canvas = stage.canvas();
        int fur = Colour.ofLooks(dice.between(0.55, 0.85), 0.075, dice.between(45, 75));
        int dark = Colour.darker(fur, 0.4);
        int pale = Colour.lighter(fur, 0.6);
        canvas.fill(new Outline(place).ellipse(0.05, 0.98, 0.85, 0.1), Ink.of(NIGHT, 0.28));
        canvas.fill(new Outline(place).curve(0.17, 0.45, 0.85, 0.78, 0.75, 0.9, 0.45), fur);
        canvas.fill(
                new Outline(place)
                        .loop(
                                -0.28, -0.1, -0.45, 0.35, -0.55, 0.8, -0.4, 0.98, 0, 1, 0.4, 0.98, 0.55, 0.8, 0.45,
                                0.35, 0.28, -0.1),
                Ink.downwards(place.mapY(0, -0.1), place.mapY(0, 1), fur, Colour.darker(fur, 0.18)));
        canvas.fill(new Outline(place).loop(0, 0, 0.22, 0.2, 0.18, 0.55, 0, 0.7, -0.18, 0.55, -0.22, 0.2), pale);
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    new Outline(place).loop(side * 0.06, 0.45, side * 0.24, 0.45, side * 0.27, 0.95, side * 0.05, 0.95),
                    Colour.lighter(fur, 0.08));
            canvas.fill(new Outline(place).ellipse(side * 0.17, 0.94, 0.16, 0.08), pale);
        }
        canvas.fill(
                new Outline(place)
                        .loop(
                                0, -0.95, 0.35, -0.88, 0.5, -0.6, 0.46, -0.3, 0.28, -0.02, 0, 0.06, -0.28, -0.02, -0.46,
                                -0.3, -0.5, -0.6, -0.35, -0.88),
                Ink.downwards(place.mapY(0, -0.95), place.mapY(0, 0.1), Colour.lighter(fur, 0.1), fur));
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    new Outline(place)
                            .loop(
                                    side * 0.3,
                                    -0.9,
                                    side * 0.55,
                                    -0.88,
                                    side * 0.72,
                                    -0.55,
                                    side * 0.68,
                                    -0.15,
                                    side * 0.55,
                                    -0.12,
                                    side * 0.46,
                                    -0.45),
                    dark);
            canvas.fill(new Outline(place).circle(side * 0.2, -0.52, 0.085), NIGHT);
            canvas.fill(new Outline(place).circle(side * 0.2 - 0.025, -0.555, 0.028), Colour.WHITE);
        }
        canvas.fill(new Outline(place).loop(0, -0.42, 0.2, -0.3, 0.24, -0.12, 0, 0, -0.24, -0.12, -0.2, -0.3), pale);
        canvas.fill(new Outline(place).loop(-0.09, -0.08, 0.09, -0.08, 0.1, 0.1, 0, 0.17, -0.1, 0.1), 0xF08A95);
        canvas.fill(
                new Outline(place)
                        .curve(0.022, -0.16, -0.14, -0.08, -0.08, 0, -0.12, 0.08, -0.08, 0.16, -0.14)
                        .stroke(0.022, 0, -0.25, 0, -0.12),
                NIGHT);
        canvas.fill(new Outline(place).ellipse(0, -0.3, 0.1, 0.07), NIGHT);
    }

    /** Paints a bird far away, wings spread. */
    static void gull(Stage stage, Place place) {
        int feather = stage.palette().isDark()
                ? 0xE8E8F5
                : Colour.darker(stage.palette().near(), 0.3);
        stage.canvas()
                .fill(
                        new Outline(place).curve(0.16, -1, -0.15, -0.55, -0.42, -0.1, 0, 0.1, 0, 0.55, -0.42, 1, -0.15),
                        feather);
    }

    /** Paints a small bird from the side; the origin is its middle. */
    static void bird(Stage stage, Place place, Dice dice) {
        Canvas canvas = stage.canvas();
        int feather = Colour.ofLooks(0.66, 0.16, dice.between(0, 360));
        canvas.fill(new Outline(place).polygon(-0.6, 0.1, -1.25, -0.2, -1.15, 0.25), Colour.darker(feather, 0.3));
        canvas.fill(
                new Outline(place).stroke(0.05, -0.05, 0.5, -0.05, 0.85).stroke(0.05, 0.15, 0.5, 0.15, 0.85), 0xD08A3E);
        canvas.fill(
                new Outline(place)
                        .loop(
                                -0.75, 0.1, -0.3, -0.35, 0.2, -0.75, 0.62, -0.6, 0.72, -0.2, 0.5, 0.35, 0, 0.6, -0.45,
                                0.45),
                Ink.slanted(
                        place.x(),
                        place.y(),
                        place.scale(),
                        Colour.lighter(feather, 0.2),
                        Colour.darker(feather, 0.1)));
        canvas.fill(
                new Outline(place).loop(0.1, 0.0, 0.55, -0.1, 0.45, 0.35, 0, 0.55, -0.25, 0.4),
                Colour.lighter(feather, 0.65));
        canvas.fill(
                new Outline(place).loop(0.1, -0.25, -0.3, -0.2, -0.75, 0.2, -0.2, 0.3, 0.15, 0.1),
                Colour.darker(feather, 0.28));
        canvas.fill(new Outline(place).polygon(0.66, -0.48, 1.0, -0.36, 0.66, -0.26), 0xF2A33C);
        canvas.fill(new Outline(place).circle(0.42, -0.45, 0.08), NIGHT);
        canvas.fill(new Outline(place).circle(0.4, -0.48, 0.028), Colour.WHITE);
    }

    /** Paints a fish; the origin is its middle. */
    static void fish(Stage stage, Place place, Dice dice) {
        Canvas canvas = stage.canvas();
        int scales = Colour.ofLooks(0.72, 0.17, dice.between(20, 100));
        canvas.fill(new Outline(place).loop(-0.6, 0, -1.15, -0.5, -1.0, 0, -1.15, 0.5), Colour.darker(scales, 0.15));
        canvas.fill(new Outline(place).loop(-0.3, -0.35, 0.05, -0.78, 0.4, -0.4), Colour.darker(scales, 0.2));
        canvas.fill(
                new Outline(place)
                        .loop(
                                -0.75, 0, -0.35, -0.38, 0.3, -0.48, 0.82, -0.18, 0.95, 0.05, 0.75, 0.28, 0.2, 0.46,
                                -0.4, 0.34),
                Ink.downwards(
                        place.mapY(0, -0.5),
                        place.mapY(0, 0.5),
                        Colour.darker(scales, 0.08),
                        scales,
                        Colour.lighter(scales, 0.5)));
        Outline pattern = new Outline(place);
        for (int i = 0; i < 3; i++) {
            pattern.curve(0.035, -0.35 + 0.24 * i, -0.22, -0.25 + 0.24 * i, 0, -0.35 + 0.24 * i, 0.22);
        }
        canvas.fill(pattern, Ink.of(Colour.WHITE, 0.6));
        canvas.fill(new Outline(place).circle(0.58, -0.12, 0.13), Colour.WHITE);
        canvas.fill(new Outline(place).circle(0.61, -0.12, 0.075), NIGHT);
        canvas.fill(
                new Outline(place)
                        .circle(1.15, -0.35, 0.06)
                        .circle(1.25, -0.6, 0.085)
                        .circle(1.12, -0.85, 0.05),
                Ink.of(Colour.WHITE, 0.55));
    }
}
