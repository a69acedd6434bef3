package io.github.liraai.offline;

import java.util.Arrays;

/**
 * Collects closed contours, curves flattened to short lines, in pixels. Contours that turn the same way add up, those that turn
 * the other way cut holes. Not thread-safe.
 */
final class Outline {
    private static final int MOST_STEPS = 40;

    private final Place place;
    private float[] points = new float[64];
    private int[] ends = new int[4];
    private int used;
    private int contours;

    Outline(Place place) {
        this.place = place;
    }

    static Outline onCanvas() {
        return new Outline(Place.CANVAS);
    }

    /** Counts the contours. */
    int contours() {
        return contours;
    }

    /** Finds where a contour ends among the coordinates of {@link #points()}. */
    int end(int contour) {
        return ends[contour];
    }

    /** Gives the coordinates, x and y in turns; only those before the last end are meant. */
    float[] points() {
        return points;
    }

    /** Adds a contour with corners: x and y in turns. */
    Outline polygon(double... corners) {
        for (int i = 0; i < corners.length; i += 2) {
            add(corners[i], corners[i + 1]);
        }
        return close();
    }

    Outline box(double x, double y, double width, double height) {
        return polygon(x, y, x + width, y, x + width, y + height, x, y + height);
    }

    Outline roundedBox(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        corner(x + width - r, y + r, r, -90);
        corner(x + width - r, y + height - r, r, 0);
        corner(x + r, y + height - r, r, 90);
        corner(x + r, y + r, r, 180);
        return close();
    }

    Outline circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    Outline ellipse(double x, double y, double radiusX, double radiusY) {
        int steps = steps(Math.max(radiusX, radiusY));
        for (int i = 0; i < steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            add(x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle));
        }
        return close();
    }

    /** Adds a smooth closed contour through all the points: x and y in turns. */
    Outline loop(double... through) {
        return polygon(smooth(through, true));
    }

    /** Adds a smooth line of some width, with round ends, through all the points. */
    Outline curve(double width, double... through) {
        return stroke(width, smooth(through, false));
    }

    /** Adds a line of some width, with round ends and corners. */
    Outline stroke(double width, double... through) {
        double half = width / 2;
        for (int i = 0; i < through.length; i += 2) {
            circle(through[i], through[i + 1], half);
            if (i > 0) {
                segment(half, through[i - 2], through[i - 1], through[i], through[i + 1]);
            }
        }
        return this;
    }

    /** Adds a star with rays. */
    Outline star(double x, double y, int rays, double outer, double inner) {
        for (int i = 0; i < 2 * rays; i++) {
            double angle = Math.PI * i / rays - Math.PI / 2;
            double radius = i % 2 == 0 ? outer : inner;
            add(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        return close();
    }

    private void segment(double half, double x1, double y1, double x2, double y2) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length < 1e-9) {
            return;
        }
        double nx = (y2 - y1) / length * half;
        double ny = -(x2 - x1) / length * half;
        polygon(x1 + nx, y1 + ny, x2 + nx, y2 + ny, x2 - nx, y2 - ny, x1 - nx, y1 - ny);
    }

    private void corner(double x, double y, double radius, int from) {
        int steps = Math.max(2, steps(radius) / 4);
        for (int i = 0; i <= steps; i++) {
            double angle = Math.toRadians(from + 90.0 * i / steps);
            add(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
    }

    /** Follows a Catmull-Rom curve through the points. */
    private double[] smooth(double[] p, boolean closed) {
        int count = p.length / 2;
        int spans = closed ? count : count - 1;
        double[] flat = new double[2 * (spans * MOST_STEPS + 1)];
        int length = 0;
        for (int from = 0; from < spans; from++) {
            int before = closed ? (from + count - 1) % count : Math.max(0, from - 1);
            int to = (from + 1) % count;
            int after = closed ? (from + 2) % count : Math.min(count - 1, from + 2);
            double span = Math.hypot(p[2 * to] - p[2 * from], p[2 * to + 1] - p[2 * from + 1]);
            int steps = Math.clamp((int) (span * place.scale() / 3), 3, MOST_STEPS);
            for (int i = 0; i < steps; i++) {
                double t = (double) i / steps;
                flat[length++] = catmull(p[2 * before], p[2 * from], p[2 * to], p[2 * after], t);
                flat[length++] = catmull(p[2 * before + 1], p[2 * from + 1], p[2 * to + 1], p[2 * after + 1], t);
            }
        }
        if (!closed) {
            flat[length++] = p[p.length - 2];
            flat[length++] = p[p.length - 1];
        }
        return Arrays.copyOf(flat, length);
    }

    private static double catmull(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a))));
    }

    private int steps(double radius) {
        return Math.clamp((int) (Math.sqrt(radius * place.scale()) * 5), 8, 160);
    }

    private void add(double x, double y) {
        if (used + 2 > points.length) {
            points = Arrays.copyOf(points, points.length * 2);
        }
        points[used++] = (float) place.mapX(x, y);
        points[used++] = (float) place.mapY(x, y);
    }

    private Outline close() {
        if (contours == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[contours++] = used;
        return this;
    }
}
