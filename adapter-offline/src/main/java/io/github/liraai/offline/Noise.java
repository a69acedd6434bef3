package io.github.liraai.offline;

/** Smooth random values over the plane, 0 to 1; the same seed gives the same field. */
final class Noise {
    private static final int SIDE = 128;

    private final float[] lattice = new float[SIDE * SIDE];

    Noise(Dice dice) {
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = (float) dice.unit();
        }
    }

    double at(double x, double y) {
        int cellX = (int) Math.floor(x);
        int cellY = (int) Math.floor(y);
        double partX = eased(x - cellX);
        double partY = eased(y - cellY);
        double above = knot(cellX, cellY) + (knot(cellX + 1, cellY) - knot(cellX, cellY)) * partX;
        double below = knot(cellX, cellY + 1) + (knot(cellX + 1, cellY + 1) - knot(cellX, cellY + 1)) * partX;
        return above + (below - above) * partY;
    }

    private double knot(int x, int y) {
        return lattice[(y & (SIDE - 1)) * SIDE + (x & (SIDE - 1))];
    }

    private static double eased(double t) {
        return t * t * (3 - 2 * t);
    }
}
