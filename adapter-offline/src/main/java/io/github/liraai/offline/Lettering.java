package io.github.liraai.offline;

/** Writes set lines on a canvas. */
final class Lettering {
    private static final double STROKE = 0.95;

    private Lettering() {}

    /** Writes one line; {@code unit} is the pixels of a font unit, {@code baseline} the height that letters stand on. */
    static void write(Canvas canvas, Line line, double left, double baseline, double unit, Ink ink) {
        Outline outline = Outline.onCanvas();
        double width = Math.max(STROKE * unit, 0.9);
        for (Line.Sign sign : line.signs()) {
            switch (sign) {
                case Line.Letter letter -> trace(outline, letter, left, baseline, unit, width);
                case Line.Picture picture ->
                    Pictogram.paint(
                            canvas,
                            picture.codePoint(),
                            Place.at(
                                    left + (picture.x() + Line.Picture.BREADTH / 2) * unit,
                                    baseline - 3 * unit,
                                    Line.Picture.BREADTH / 2 * unit));
            }
        }
        canvas.fill(outline, ink);
    }

    private static void trace(
            Outline outline, Line.Letter letter, double left, double baseline, double unit, double width) {
        for (double[] stroke : letter.glyph().strokes()) {
            double[] onCanvas = new double[stroke.length];
            for (int i = 0; i < stroke.length; i += 2) {
                onCanvas[i] = left + (letter.x() + stroke[i] / 2) * unit;
                onCanvas[i + 1] = baseline - (stroke[i + 1] - Glyph.BASELINE + letter.lift()) * unit;
            }
            outline.stroke(width, onCanvas);
        }
    }
}
