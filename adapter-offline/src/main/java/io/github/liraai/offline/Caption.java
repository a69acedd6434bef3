package io.github.liraai.offline;

import java.util.List;

/** The plate at the foot of a picture: the prompt's words, and who painted. */
final class Caption {
    private static final List<String> SIGNATURES = List.of("Lira · offline painter", "Lira · offline", "Lira");
    private static final double LEADING = 10.5;
    private static final double SMALLEST_UNIT = 0.85;

    private final double unit;
    private final List<Line> lines;
    private final Line signature;
    private final double signatureUnit;
    private final double margin;
    private final double top;

    private Caption(double unit, List<Line> lines, Line signature, double signatureUnit, double margin, double height) {
        this.unit = unit;
        this.lines = lines;
        this.signature = signature;
        this.signatureUnit = signatureUnit;
        this.margin = margin;
        double text = unit * (lines.size() * LEADING + 2) + signatureUnit * LEADING;
        this.top = height - margin * 2.4 - text;
    }

    /** Chooses the largest letters with which the words fit into a few lines, then shortens if it must. */
    static Caption of(String words, int width, int height, Typesetter typesetter) {
        int side = Math.min(width, height);
        double margin = Math.max(2, side * 0.028);
        double room = width - 4 * margin;
        String text = words.replaceAll("\\s+", " ").strip();
        double unit = Math.max(SMALLEST_UNIT, side / 125.0);
        double least = Math.max(SMALLEST_UNIT, side / 330.0);
        int most = linesAt(unit, height, side);
        while (unit > least
                && typesetter
                                        .line(text.substring(0, Math.min(text.length(), 2000)))
                                        .width()
                                * unit
                        > room * most * 0.88) {
            unit = Math.max(least, unit * 0.93);
            most = linesAt(unit, height, side);
        }
        double signatureUnit = Math.max(SMALLEST_UNIT * 0.8, Math.min(unit * 0.62, side / 240.0));
        return new Caption(
                unit,
                typesetter.paragraph(text, room / unit, most),
                signature(typesetter, room / signatureUnit),
                signatureUnit,
                margin,
                height);
    }

    /** Gives the height in pixels where the plate begins. */
    double top() {
        return top;
    }

    void paint(Canvas canvas, Palette palette) {
        int plate = Colour.darker(palette.near(), 0.62);
        double half = canvas.width() / 2.0;
        canvas.fill(
                Outline.onCanvas()
                        .roundedBox(margin, top, canvas.width() - 2 * margin, canvas.height() - margin - top, margin),
                Ink.of(plate, 0.72));
        Ink ink = Ink.of(0xFFFDF6);
        double baseline = top + margin * 0.7 + unit * 7;
        for (Line line : lines) {
            Lettering.write(canvas, line, half - line.width() * unit / 2, baseline, unit, ink);
            baseline += unit * LEADING;
        }
        double foot = canvas.height() - margin - Math.max(margin * 0.7, signatureUnit * 3);
        Lettering.write(
                canvas,
                signature,
                half - signature.width() * signatureUnit / 2,
                foot,
                signatureUnit,
                Ink.of(Colour.lighter(palette.accent(), 0.55), 0.9));
    }

    private static int linesAt(double unit, int height, int side) {
        double share = side < 200 ? 0.4 : 0.2;
        return Math.clamp((int) (height * share / (unit * LEADING)), 1, 6);
    }

    private static Line signature(Typesetter typesetter, double room) {
        for (String candidate : SIGNATURES) {
            Line line = typesetter.line(candidate);
            if (line.width() <= room) {
                return line;
            }
        }
        return typesetter.line("");
    }
}
