package io.github.liraai.offline;

/** Paints the sky: its gradient, the sun or moon, stars, clouds and a rainbow. */
final class Sky {
    private Sky() {}

    static void paint(Stage stage, double horizon) {
        stage.canvas()
                .flood(Ink.downwards(
                        0,
                        horizon,
                        stage.palette().sky().stream()
                                .mapToInt(Integer::intValue)
                                .toArray()));
        Dice dice = stage.dice("sky");
        boolean stars = stage.palette().isDark() || stage.has(Motif.STARS);
        if (stars && stage.reading().allows(Motif.STARS)) {
            stars(stage, dice.forPart("stars"), horizon, 150);
        }
        if (stage.reading().allows(stage.palette().isDark() ? Motif.MOON : Motif.SUN)) {
            luminary(stage, dice.forPart("luminary"), horizon);
        }
        if (stage.has(Motif.RAINBOW)) {
            rainbow(stage, horizon);
        }
        if (stage.reading().allows(Motif.CLOUDS) && (stage.has(Motif.CLOUDS) || dice.chance(0.75))) {
            clouds(stage, dice.forPart("clouds"), horizon);
        }
    }

    static void stars(Stage stage, Dice dice, double bottom, int count) {
        Outline small = stage.shape();
        double unit = Math.max(stage.side() / 1000, 0.35);
        for (int i = 0; i < count; i++) {
            double x = dice.between(0, stage.width());
            double y = dice.between(0, bottom) * dice.between(0.3, 1);
            small.circle(x, y, unit * dice.between(0.7, 2.1));
        }
        stage.canvas().fill(small, Ink.of(0xFFFDF0, 0.85));
        for (int i = 0; i < 7; i++) {
            double x = dice.between(0, stage.width());
            double y = dice.between(0, bottom * 0.75);
            double radius = unit * dice.between(6, 13);
            stage.canvas().fill(stage.shape().circle(x, y, radius * 1.8), Ink.glow(x, y, radius * 1.8, 0xBFD4FF, 0.7));
            stage.canvas().fill(stage.shape().star(x, y, 4, radius, radius * 0.16), Ink.of(0xFFFFFF, 0.95));
        }
    }

    private static void luminary(Stage stage, Dice dice, double horizon) {
        double side = stage.side();
        boolean low =
                stage.palette().hour() == Palette.Hour.SUNSET || stage.palette().hour() == Palette.Hour.DAWN;
        double radius = side * dice.between(0.065, 0.1) * (low ? 1.35 : 1);
        double x = stage.width() * (dice.chance(0.5) ? dice.between(0.12, 0.3) : dice.between(0.7, 0.88));
        double y = low ? horizon - radius * dice.between(0.2, 1.6) : horizon * dice.between(0.18, 0.36);
        int glow = stage.palette().glow();
        double halo = radius * 6;
        stage.canvas().fill(stage.shape().circle(x, y, halo), Ink.glow(x, y, halo, glow, 0.75));
        stage.canvas().fill(stage.shape().circle(x, y, radius), glow);
        if (stage.palette().isDark()) {
            craters(stage, dice, x, y, radius);
        }
    }

    private static void craters(Stage stage, Dice dice, double x, double y, double radius) {
        Outline craters = stage.shape();
        for (int i = 0; i < 6; i++) {
            double angle = dice.between(0, 2 * Math.PI);
            double distance = radius * dice.between(0.1, 0.65);
            craters.circle(
                    x + distance * Math.cos(angle), y + distance * Math.sin(angle), radius * dice.between(0.07, 0.2));
        }
        stage.canvas().fill(craters, Ink.of(0x9C94B8, 0.28));
    }

    private static void clouds(Stage stage, Dice dice, double horizon) {
        int count = 2 + dice.below(4);
        int tint = Colour.mix(Colour.WHITE, stage.palette().horizon(), 0.35);
        double opacity = stage.palette().isDark() ? 0.16 : 0.72;
        for (int i = 0; i < count; i++) {
            double x = stage.width() * dice.between(-0.02, 1.02);
            double y = horizon * dice.between(0.1, 0.62);
            double size = stage.side() * dice.between(0.08, 0.17) * (0.6 + 0.5 * y / horizon);
            stage.canvas().fill(cloud(dice, Place.at(x, y, size)), Ink.of(tint, opacity));
        }
    }

    private static Outline cloud(Dice dice, Place place) {
        Outline cloud = new Outline(place).roundedBox(-1.25, 0.1, 2.5, 0.34, 0.17);
        int puffs = 4 + dice.below(3);
        for (int i = 0; i < puffs; i++) {
            double x = -0.85 + 1.7 * i / (puffs - 1);
            double radius = (0.5 - 0.3 * Math.abs(x)) * dice.between(0.85, 1.2);
            cloud.circle(x, 0.3 - radius * 0.75, radius);
        }
        return cloud;
    }

    private static void rainbow(Stage stage, double horizon) {
        int[] bands = {0xE8505B, 0xF3A04B, 0xF7E05E, 0x6CC36A, 0x4A9FE0, 0x8A63C9};
        double radius = Math.min(stage.width() * 0.46, horizon * 0.92);
        double band = stage.side() * 0.016;
        for (int i = 0; i < bands.length; i++) {
            double outer = radius - i * band;
            double[] arc = new double[2 * 41];
            for (int step = 0; step <= 40; step++) {
                double angle = Math.PI * step / 40;
                arc[2 * step] = stage.width() / 2 - outer * Math.cos(angle);
                arc[2 * step + 1] = horizon - outer * Math.sin(angle);
            }
            stage.canvas().fill(stage.shape().stroke(band * 1.05, arc), Ink.of(bands[i], 0.55));
        }
    }
}
