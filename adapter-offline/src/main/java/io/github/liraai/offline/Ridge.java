package io.github.liraai.offline;

/** The upper edge of a piece of land: a few waves laid over each other. */
final class Ridge {
    private final double base;
    private final double height;
    private final double width;
    private final double[] phases;
    private final double[] waves;
    private final double roughness;

    /** Shapes a ridge around {@code base}, waving by {@code height}; roughness 0 rolls, 1 is craggy. */
    Ridge(Dice dice, double base, double height, double width, double roughness) {
        this.base = base;
        this.height = height;
        this.width = width;
        this.roughness = roughness;
        this.phases = new double[] {dice.between(0, 7), dice.between(0, 7), dice.between(0, 7)};
        this.waves = new double[] {dice.between(0.6, 1.3), dice.between(1.7, 2.9), dice.between(3.8, 6)};
    }

    double at(double x) {
        double t = x / width * 2 * Math.PI;
        double rolling = 0.6 * Math.sin(waves[0] * t + phases[0]) + 0.3 * Math.sin(waves[1] * t + phases[1]);
        double crag = 0;
        double share = 0.5;
        for (int octave = 1; octave <= 16; octave *= 2) {
            crag += share * (1 - 2 * Math.abs(Math.sin(waves[1] * octave * t / 2 + phases[2] * octave)));
            share /= 2;
        }
        return base - height * ((1 - roughness) * rolling + roughness * crag);
    }

    /** Gives everything below the ridge. */
    Outline land(double bottom) {
        int steps = (int) Math.clamp(width / 3, 24, 700);
        double[] corners = new double[2 * (steps + 3)];
        for (int i = 0; i <= steps; i++) {
            corners[2 * i] = width * i / steps;
            corners[2 * i + 1] = at(corners[2 * i]);
        }
        corners[2 * steps + 2] = width;
        corners[2 * steps + 3] = bottom;
        corners[2 * steps + 4] = 0;
        corners[2 * steps + 5] = bottom;
        return Outline.onCanvas().polygon(corners);
    }
}
