package io.github.liraai.offline;

/** Paints rows of mountains: a lit and a shaded side, and snow on top. */
final class Massif {
    private static final int ROUGH_STEPS = 5;

    private Massif() {}

    static void paint(Stage stage, double foot) {
        Dice dice = stage.dice("massif");
        for (int row = 0; row < 3; row++) {
            double height = stage.floor() * (0.46 - 0.12 * row);
            int count = 2 + row + (int) (1.2 * stage.width() / stage.height());
            for (int i = 0; i < count; i++) {
                double x = stage.width() * (i + 0.5 + dice.between(-0.35, 0.35)) / count;
                double top = foot - height * dice.between(0.62, 1);
                mountain(stage, dice, x, top, foot + stage.floor() * 0.06, row);
            }
        }
    }

    private static void mountain(Stage stage, Dice dice, double x, double top, double foot, int row) {
        double half = (foot - top) * dice.between(0.75, 1.05);
        double[] left = slope(dice, x, top, x - half, foot);
        double[] right = slope(dice, x, top, x + half, foot);
        double[] crest = slope(dice, x, top, x + half * dice.between(-0.15, 0.3), foot);
        int rock = stage.palette().land(0.12 + 0.2 * row);
        int haze = Colour.mix(rock, stage.palette().horizon(), 0.45);
        Palette palette = stage.palette();
        int light = Colour.lighter(rock, palette.isDark() ? 0.08 : 0.16);
        int dark = Colour.darker(rock, 0.22);
        stage.canvas().fill(stage.shape().polygon(joined(left, crest)), Ink.downwards(top, foot, light, haze));
        stage.canvas().fill(stage.shape().polygon(joined(crest, right)), Ink.downwards(top, foot, dark, haze));
        int snow = Colour.mix(Colour.WHITE, palette.zenith(), palette.isDark() ? 0.45 : 0.08);
        double line = 0.28 + 0.08 * dice.unit();
        stage.canvas().fill(stage.shape().polygon(cap(left, crest, line)), snow);
        stage.canvas().fill(stage.shape().polygon(cap(crest, right, line)), Colour.mix(snow, dark, 0.3));
    }

    /** Walks a rough line from the summit down: x and y in turns. */
    private static double[] slope(Dice dice, double fromX, double fromY, double toX, double toY) {
        int steps = 1 << ROUGH_STEPS;
        double[] shift = new double[steps + 1];
        for (int span = steps; span > 1; span /= 2) {
            for (int i = span / 2; i < steps; i += span) {
                double rough = (toY - fromY) * 0.11 * span / steps;
                shift[i] = (shift[i - span / 2] + shift[i + span / 2]) / 2 + dice.between(-rough, rough);
            }
        }
        double[] line = new double[2 * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            line[2 * i] = fromX + (toX - fromX) * t + shift[i];
            line[2 * i + 1] = fromY + (toY - fromY) * t;
        }
        return line;
    }

    private static double[] joined(double[] down, double[] up) {
        double[] both = new double[down.length + up.length];
        System.arraycopy(down, 0, both, 0, down.length);
        for (int i = 0; i < up.length; i += 2) {
            both[down.length + i] = up[up.length - 2 - i];
            both[down.length + i + 1] = up[up.length - 1 - i];
        }
        return both;
    }

    /** Cuts the upper part between two lines, with a jagged lower edge. */
    private static double[] cap(double[] one, double[] other, double share) {
        int points = Math.max(2, (int) (one.length * share / 2));
        double[] edge = new double[2 * 5];
        for (int i = 0; i < 5; i++) {
            double t = i / 4.0;
            double drop = i % 2 == 0 ? 0 : 0.35;
            int last = 2 * points - 2;
            double x = one[last] + (other[last] - one[last]) * t;
            double y = one[last + 1];
            edge[2 * i] = x;
            edge[2 * i + 1] = y - drop * (y - one[1]);
        }
        double[] lower = new double[2 * points];
        System.arraycopy(one, 0, lower, 0, lower.length);
        double[] upper = new double[2 * points];
        System.arraycopy(other, 0, upper, 0, upper.length);
        double[] outline = new double[lower.length + edge.length + upper.length];
        System.arraycopy(lower, 0, outline, 0, lower.length);
        System.arraycopy(edge, 0, outline, lower.length, edge.length);
        System.arraycopy(joined(upper, upper), upper.length, outline, lower.length + edge.length, upper.length);
        return outline;
    }
}
