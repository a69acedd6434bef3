package io.github.liraai.offline;

import java.util.List;

/**
 * The plate at the foot of a picture: the prompt's words, and who painted.
 *
 * @param words the prompt in lines
 * @param unit pixels of a font unit in the words
 * @param signature who painted, empty where there is no room at all
 * @param signatureUnit pixels of a font unit in the signature
 * @param margin pixels between the plate and the rim of the picture
 * @param top the height in pixels where the plate begins
 */
record Caption(List<Line> words, double unit, Line signature, double signatureUnit, double margin, double top) {
    static final List<String> SIGNATURES = List.of("Lira · offline painter", "Lira · offline", "Lira");
    private static final double LEADING = 10.5;
    private static final double SMALLEST_UNIT = 0.85;
    private static final int LONGEST_MEASURED = 2000;

    /** Chooses the largest letters with which the words fit into a few lines, then shortens if it must. */
    static Caption of(Commission commission, Typesetter typesetter) {
        int side = Math.min(commission.width(), commission.height());
        double margin = Math.max(2, side * 0.028);
        double room = commission.width() - 4 * margin;
        String text = commission.words().replaceAll("\\s+", " ").strip();
        double length = typesetter
                .line(text.substring(0, Math.min(text.length(), LONGEST_MEASURED)))
                .width();
        double least = Math.max(SMALLEST_UNIT, side / 330.0);
        double unit = Math.max(least, side / 125.0);
        // Lines are never quite full, because words stay whole.
        while (unit > least && length * unit > room * lines(unit, commission) * 0.88) {
            unit = Math.max(least, unit * 0.93);
        }
        List<Line> words = typesetter.paragraph(text, room / unit, lines(unit, commission));
        double signatureUnit = Math.max(SMALLEST_UNIT * 0.8, Math.min(unit * 0.62, side / 240.0));
        double inside = unit * (words.size() * LEADING - 1.5) + signatureUnit * 9;
        double top = commission.height() - margin * 2.6 - inside;
        return new Caption(words, unit, signature(typesetter, room / signatureUnit), signatureUnit, margin, top);
    }

    void paint(Canvas canvas, Palette palette) {
        Outline plate = Outline.onCanvas()
                .roundedBox(margin, top, canvas.width() - 2 * margin, canvas.height() - margin - top, margin);
        canvas.fill(plate, Ink.of(Colour.darker(palette.near(), 0.62), 0.72));
        double baseline = top + margin * 0.8 + unit * 6.5;
        for (Line line : words) {
            write(canvas, line, baseline, unit, Ink.of(0xFFFDF6));
            baseline += unit * LEADING;
        }
        double foot = canvas.height() - margin * 1.8 - signatureUnit * 1.5;
        write(canvas, signature, foot, signatureUnit, Ink.of(Colour.lighter(palette.accent(), 0.55), 0.9));
    }

    private static void write(Canvas canvas, Line line, double baseline, double unit, Ink ink) {
        Lettering.write(canvas, line, (canvas.width() - line.width() * unit) / 2, baseline, unit, ink);
    }

    private static int lines(double unit, Commission commission) {
        double share = Math.min(commission.width(), commission.height()) < 200 ? 0.4 : 0.2;
        return Math.clamp((int) (commission.height() * share / (unit * LEADING)), 1, 6);
    }

    private static Line signature(Typesetter typesetter, double room) {
        return SIGNATURES.stream()
                .map(typesetter::line)
                .filter(line -> line.width() <= room)
                .findFirst()
                .orElseGet(() -> typesetter.line(""));
    }
}
