package io.github.liraai.offline;

/**
 * Puts a shape drawn around the origin somewhere on the canvas; y points down.
 *
 * @param x where the origin goes, in pixels
 * @param y where the origin goes, in pixels
 * @param scale pixels per unit of the shape
 * @param cos cosine of the turn
 * @param sin sine of the turn
 * @param flip −1 mirrors left and right, otherwise 1
 */
record Place(double x, double y, double scale, double cos, double sin, int flip) {
    static final Place CANVAS = at(0, 0, 1);

    static Place at(double x, double y, double scale) {
        return new Place(x, y, scale, 1, 0, 1);
    }

    Place mirrored() {
        return new Place(x, y, scale, cos, sin, -flip);
    }

    /** Turns by degrees, clockwise. */
    Place turned(double degrees) {
        double angle = Math.toRadians(degrees);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new Place(x, y, scale, cos * c - sin * s, sin * c + cos * s, flip);
    }

    /** Finds the place of a point of the shape, as the origin of a smaller or larger part. */
    Place inner(double atX, double atY, double times) {
        return new Place(mapX(atX, atY), mapY(atX, atY), scale * times, cos, sin, flip);
    }

    double mapX(double atX, double atY) {
        return x + scale * (flip * atX * cos - atY * sin);
    }

    double mapY(double atX, double atY) {
        return y + scale * (flip * atX * sin + atY * cos);
    }
}
