package io.github.liraai.offline;

/** Paints a sitting cat that looks at you; the origin is its middle, it reaches from −1.15 to 1. */
final class Cat {
    private static final int NIGHT = 0x1E1A2E;
    private static final int PINK = 0xF2A0A8;

    private final Canvas canvas;
    private final Place place;
    private final Coat coat;
    private final int eyes;

    private Cat(Canvas canvas, Place place, Dice dice) {
        this.canvas = canvas;
        this.place = place;
        this.coat = Coat.values()[dice.below(Coat.values().length)];
        this.eyes = Colour.ofLooks(0.8, 0.16, dice.chance(0.5) ? dice.between(80, 150) : dice.between(190, 245));
    }

    static void paint(Stage stage, Place place, Dice dice) {
        Cat cat = new Cat(stage.canvas(), place, dice);
        boolean inSpace = Landscape.of(stage.reading()) == Landscape.COSMOS;
        if (!inSpace) {
            cat.shadow();
        }
        cat.tail();
        cat.body();
        if (inSpace) {
            cat.suit(stage.palette().accent());
        }
        cat.head();
        cat.face();
        if (inSpace) {
            cat.helmet();
        } else {
            cat.collar(stage.palette().accent());
        }
    }

    private void shadow() {
        Place ground = place.inner(0, 0.98, 1);
        canvas.fill(new Outline(ground).ellipse(0.08, 0, 0.95, 0.11), Ink.of(NIGHT, 0.28));
    }

    private void tail() {
        double[] sweep = {0.42, 0.86, 0.78, 0.86, 0.98, 0.6, 0.93, 0.3, 0.8, 0.08, 0.9, -0.12};
        canvas.fill(new Outline(place).curve(0.19, sweep), shade(coat.fur, -0.1, 1));
        canvas.fill(new Outline(place).curve(0.19, 0.82, 0.1, 0.83, 0.0, 0.9, -0.12), coat.tip);
    }

    private void body() {
        Outline body = new Outline(place)
                .loop(
                        -0.26, -0.2, -0.4, 0.2, -0.56, 0.62, -0.55, 0.88, -0.38, 0.98, 0, 1, 0.38, 0.98, 0.55, 0.88,
                        0.56, 0.62, 0.4, 0.2, 0.26, -0.2);
        canvas.fill(body, shade(coat.fur, -0.2, 1));
        canvas.fill(
                new Outline(place).loop(-0.42, 0.62, -0.56, 0.84, -0.46, 0.97, -0.24, 0.97, -0.22, 0.78),
                Ink.of(coat.dark, 0.35));
        canvas.fill(
                new Outline(place).loop(0.42, 0.62, 0.56, 0.84, 0.46, 0.97, 0.24, 0.97, 0.22, 0.78),
                Ink.of(coat.dark, 0.35));
        canvas.fill(
                new Outline(place).loop(0, -0.1, 0.2, 0.05, 0.19, 0.4, 0, 0.62, -0.19, 0.4, -0.2, 0.05), coat.chest);
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    new Outline(place)
                            .loop(
                                    side * 0.05,
                                    0.4,
                                    side * 0.22,
                                    0.42,
                                    side * 0.26,
                                    0.7,
                                    side * 0.28,
                                    0.96,
                                    side * 0.04,
                                    0.96,
                                    side * 0.04,
                                    0.7),
                    shade(coat.fur, 0.4, 1));
            canvas.fill(new Outline(place).ellipse(side * 0.16, 0.94, 0.15, 0.075), coat.paws);
            canvas.fill(
                    new Outline(place)
                            .stroke(0.016, side * 0.12, 0.92, side * 0.12, 0.98)
                            .stroke(0.016, side * 0.2, 0.92, side * 0.2, 0.98),
                    Ink.of(coat.dark, 0.7));
        }
        if (coat.striped) {
            Outline stripes = new Outline(place);
            for (int side = -1; side <= 1; side += 2) {
                for (int i = 0; i < 3; i++) {
                    double y = 0.2 + 0.17 * i;
                    double x = 0.38 + 0.065 * i;
                    stripes.loop(side * x, y, side * (x - 0.17), y + 0.06, side * (x + 0.02), y + 0.075);
                }
            }
            canvas.fill(stripes, Ink.of(coat.dark, 0.75));
        }
    }

    private void head() {
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    new Outline(place)
                            .loop(
                                    side * 0.53,
                                    -0.5,
                                    side * 0.58,
                                    -0.82,
                                    side * 0.52,
                                    -1.14,
                                    side * 0.32,
                                    -1.0,
                                    side * 0.1,
                                    -0.8,
                                    side * 0.3,
                                    -0.5),
                    shade(coat.ears, -1.2, -0.4));
            canvas.fill(
                    new Outline(place)
                            .loop(
                                    side * 0.48,
                                    -0.66,
                                    side * 0.5,
                                    -0.84,
                                    side * 0.47,
                                    -1.01,
                                    side * 0.35,
                                    -0.92,
                                    side * 0.24,
                                    -0.8),
                    Ink.of(PINK, 0.85));
        }
        Outline head = new Outline(place)
                .loop(
                        0, -0.87, 0.34, -0.81, 0.55, -0.6, 0.61, -0.36, 0.56, -0.17, 0.33, -0.02, 0, 0.03, -0.33, -0.02,
                        -0.56, -0.17, -0.61, -0.36, -0.55, -0.6, -0.34, -0.81);
        canvas.fill(head, shade(coat.fur, -1.0, 0.25));
        if (coat.striped) {
            canvas.fill(
                    new Outline(place)
                            .loop(0, -0.86, 0.035, -0.76, 0, -0.6, -0.035, -0.76)
                            .loop(0.17, -0.84, 0.19, -0.75, 0.12, -0.63, 0.12, -0.76)
                            .loop(-0.17, -0.84, -0.12, -0.76, -0.12, -0.63, -0.19, -0.75)
                            .loop(0.6, -0.4, 0.45, -0.36, 0.59, -0.33)
                            .loop(-0.6, -0.4, -0.59, -0.33, -0.45, -0.36)
                            .loop(0.58, -0.27, 0.44, -0.26, 0.55, -0.2)
                            .loop(-0.58, -0.27, -0.55, -0.2, -0.44, -0.26),
                    Ink.of(coat.dark, 0.8));
        }
        canvas.fill(
                new Outline(place)
                        .ellipse(-0.12, -0.15, 0.17, 0.13)
                        .ellipse(0.12, -0.15, 0.17, 0.13)
                        .ellipse(0, -0.05, 0.1, 0.07),
                coat.chest);
    }

    private void face() {
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 0.25;
            canvas.fill(new Outline(place).ellipse(x, -0.43, 0.145, 0.16), NIGHT);
            canvas.fill(
                    new Outline(place).ellipse(x, -0.425, 0.125, 0.14),
                    Ink.downwards(
                            place.mapY(0, -0.57),
                            place.mapY(0, -0.28),
                            Colour.darker(eyes, 0.25),
                            eyes,
                            Colour.lighter(eyes, 0.4)));
            canvas.fill(new Outline(place).ellipse(x, -0.425, 0.065, 0.12), NIGHT);
            canvas.fill(
                    new Outline(place).circle(x - 0.035, -0.485, 0.042).circle(x + 0.04, -0.37, 0.02), Colour.WHITE);
            canvas.fill(new Outline(place).ellipse(side * 0.4, -0.22, 0.085, 0.05), Ink.of(PINK, 0.45));
        }
        canvas.fill(new Outline(place).loop(0, -0.175, 0.07, -0.245, 0, -0.27, -0.07, -0.245), 0xE0707F);
        Outline lines = new Outline(place)
                .curve(0.02, 0, -0.18, 0, -0.13, 0.05, -0.09, 0.12, -0.1, 0.15, -0.13)
                .curve(0.02, 0, -0.13, -0.05, -0.09, -0.12, -0.1, -0.15, -0.13);
        canvas.fill(lines, Ink.of(NIGHT, 0.85));
        Outline whiskers = new Outline(place);
        for (int side = -1; side <= 1; side += 2) {
            whiskers.curve(0.012, side * 0.22, -0.17, side * 0.5, -0.22, side * 0.82, -0.21)
                    .curve(0.012, side * 0.22, -0.13, side * 0.5, -0.13, side * 0.8, -0.07)
                    .curve(0.012, side * 0.21, -0.1, side * 0.45, -0.04, side * 0.7, 0.06);
        }
        canvas.fill(whiskers, Ink.of(coat.whiskers, 0.9));
    }

    private void collar(int colour) {
        canvas.fill(new Outline(place).curve(0.075, -0.27, 0.03, -0.12, 0.085, 0.12, 0.085, 0.27, 0.03), colour);
        canvas.fill(new Outline(place).circle(0, 0.15, 0.07), Colour.darker(0xFFC83D, 0.25));
        canvas.fill(new Outline(place).circle(-0.008, 0.142, 0.055), 0xFFD75E);
        canvas.fill(new Outline(place).circle(0, 0.165, 0.015).stroke(0.012, 0, 0.165, 0, 0.2), NIGHT);
    }

    private void suit(int colour) {
        canvas.fill(
                new Outline(place)
                        .loop(
                                -0.3, -0.02, -0.43, 0.25, -0.57, 0.64, -0.54, 0.84, -0.3, 0.88, 0, 0.86, 0.3, 0.88,
                                0.54, 0.84, 0.57, 0.64, 0.43, 0.25, 0.3, -0.02),
                Ink.downwards(place.mapY(0, -0.1), place.mapY(0, 0.9), 0xF4F5FA, 0xB9BFD4));
        canvas.fill(new Outline(place).roundedBox(-0.2, 0.3, 0.4, 0.24, 0.05), 0x59628A);
        canvas.fill(new Outline(place).circle(-0.11, 0.42, 0.05), 0xE8505B);
        canvas.fill(new Outline(place).circle(0.0, 0.42, 0.05), 0xF7D154);
        canvas.fill(new Outline(place).circle(0.11, 0.42, 0.05), 0x6CC36A);
        canvas.fill(new Outline(place).curve(0.06, -0.5, 0.62, -0.25, 0.7, 0, 0.72, 0.25, 0.7, 0.5, 0.62), colour);
    }

    private void helmet() {
        double x = place.mapX(0, -0.5);
        double y = place.mapY(0, -0.5);
        double radius = place.scale() * 0.82;
        canvas.fill(new Outline(place).circle(0, -0.5, 0.82), Ink.of(0xBFD8FF, 0.16));
        canvas.fill(new Outline(place).circle(0, -0.5, 0.82), rim(x, y, radius));
        canvas.fill(new Outline(place).curve(0.07, -0.62, -0.72, -0.5, -0.95, -0.3, -1.1), Ink.of(Colour.WHITE, 0.75));
        canvas.fill(new Outline(place).circle(-0.66, -0.56, 0.04), Ink.of(Colour.WHITE, 0.75));
        canvas.fill(
                new Outline(place).curve(0.13, -0.46, 0.16, -0.2, 0.26, 0.2, 0.26, 0.46, 0.16), Ink.of(0xD5DAEA, 1));
    }

    private static Ink rim(double x, double y, double radius) {
        return (px, py) -> {
            double distance = Math.hypot(px - x, py - y) / radius;
            return (int) (200 * Math.clamp((distance - 0.86) * 7, 0, 1)) << 24 | 0xE6F0FF;
        };
    }

    /** Lights the fur from above, between two heights of the cat. */
    private Ink shade(int fur, double from, double to) {
        return Ink.downwards(
                place.mapY(0, from), place.mapY(0, to), Colour.lighter(fur, 0.14), fur, Colour.darker(fur, 0.18));
    }

    /** The colours of a cat. */
    private enum Coat {
        GINGER(0xF0983E, 0xB85A1B, 0xFFF1DC, 0xFFF1DC, 0xFFF1DC, 0xF0983E, 0xFFFFFF, true),
        TABBY(0x9A8B80, 0x54483F, 0xEDE4DA, 0xEDE4DA, 0x54483F, 0x9A8B80, 0xFFFFFF, true),
        SMOKE(0x8C97AC, 0x5B657C, 0xB9C2D2, 0xA7B1C3, 0x6D7890, 0x8C97AC, 0xFFFFFF, false),
        TUXEDO(0x3C3850, 0x1E1A2E, 0xFBF8F4, 0xFBF8F4, 0xFBF8F4, 0x3C3850, 0xFFFFFF, false),
        CREAM(0xF3DFC1, 0xB98C62, 0xFFF8EC, 0xC79A70, 0xA8764B, 0xC79A70, 0x7A5A44, false),
        SNOW(0xF5F2F2, 0xB6AEBB, 0xFFFFFF, 0xFFFFFF, 0xF5F2F2, 0xF5F2F2, 0x8D8597, false);

        private final int fur;
        private final int dark;
        private final int chest;
        private final int paws;
        private final int tip;
        private final int ears;
        private final int whiskers;
        private final boolean striped;

        Coat(int fur, int dark, int chest, int paws, int tip, int ears, int whiskers, boolean striped) {
            this.fur = fur;
            this.dark = dark;
            this.chest = chest;
            this.paws = paws;
            this.tip = tip;
            this.ears = ears;
            this.whiskers = whiskers;
            this.striped = striped;
        }
    }
}
