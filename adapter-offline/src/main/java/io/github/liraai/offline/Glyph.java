package io.github.liraai.offline;

import java.util.Arrays;
import java.util.List;

/**
 * A character as strokes on a small grid; y points up, the baseline is at {@value #BASELINE}.
 *
 * @param width in half units
 * @param strokes flattened lines: x in half units and y in units in turns; a single point is a dot
 */
record Glyph(int width, List<double[]> strokes) {
    static final int BASELINE = 2;
    static final int CAPITALS = 8;
    private static final int BEND_STEPS = 7;

    /** Reads strokes such as {@code 02 48 82/14 74}. */
    static Glyph parse(int width, String strokes) {
        return new Glyph(
                width,
                List.of(strokes.split("/", -1)).stream().map(Glyph::flatten).toList());
    }

    private static double[] flatten(String stroke) {
        boolean closed = stroke.endsWith("z");
        List<Point> points =
                List.of((closed ? stroke.substring(0, stroke.length() - 1) : stroke)
                                .trim()
                                .split(" "))
                        .stream()
                        .map(Point::parse)
                        .toList();
        Flat flat = new Flat();
        int count = points.size();
        for (int i = 0; i < count; i++) {
            Point point = points.get(i);
            if (point.bend()) {
                Point from = point.towards(points.get((i + count - 1) % count));
                Point to = point.towards(points.get((i + 1) % count));
                flat.bend(from, point, to);
            } else {
                flat.add(point.x(), point.y());
            }
        }
        if (closed) {
            flat.closeUp();
        }
        return flat.toArray();
    }

    private record Point(double x, double y, boolean bend) {
        static Point parse(String text) {
            boolean bend = text.startsWith("~");
            int at = bend ? 1 : 0;
            return new Point(Character.digit(text.charAt(at), 36), Character.digit(text.charAt(at + 1), 36), bend);
        }

        /** A bend reaches to its neighbour, or half way when that is a bend too. */
        Point towards(Point neighbour) {
            return neighbour.bend ? new Point((x + neighbour.x) / 2, (y + neighbour.y) / 2, false) : neighbour;
        }
    }

    /** Collects the points of one flattened stroke. */
    private static final class Flat {
        private double[] points = new double[16];
        private int used;

        void add(double x, double y) {
            if (used >= 2 && points[used - 2] == x && points[used - 1] == y) {
                return;
            }
            if (used == points.length) {
                points = Arrays.copyOf(points, used * 2);
            }
            points[used++] = x;
            points[used++] = y;
        }

        void bend(Point from, Point round, Point to) {
            for (int i = 0; i <= BEND_STEPS; i++) {
                double t = (double) i / BEND_STEPS;
                double s = 1 - t;
                add(
                        s * s * from.x() + 2 * s * t * round.x() + t * t * to.x(),
                        s * s * from.y() + 2 * s * t * round.y() + t * t * to.y());
            }
        }

        void closeUp() {
            add(points[0], points[1]);
        }

        double[] toArray() {
            return Arrays.copyOf(points, used);
        }
    }
}
