package io.github.liraai.offline;

/**
 * Everything a part of the scene is painted with.
 *
 * @param canvas to paint on
 * @param palette the colours
 * @param reading what was asked for
 * @param floor the height in pixels where the caption begins, below which nothing important stands
 */
record Stage(Canvas canvas, Palette palette, Reading reading, double floor) {
    double width() {
        return canvas.width();
    }

    double height() {
        return canvas.height();
    }

    /** Gives the shorter side, the measure of everything painted. */
    double side() {
        return canvas.side();
    }

    Dice dice(String part) {
        return reading.dice(part);
    }

    boolean has(Motif motif) {
        return reading.has(motif);
    }

    Outline shape() {
        return Outline.onCanvas();
    }
}
