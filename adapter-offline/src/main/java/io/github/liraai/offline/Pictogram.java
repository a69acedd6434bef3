package io.github.liraai.offline;

/** Paints a small picture for a character that is no letter: a few emoji by hand, a gem of its own colour for all others. */
final class Pictogram {
    private static final int GOLD = 0xFFC83D;
    private static final int INK = 0x2B2340;

    private Pictogram() {}

    /** Paints in the circle of radius 1 around the place. */
    static void paint(Canvas canvas, int codePoint, Place place) {
        switch (codePoint) {
            case 0x1F431, 0x1F408, 0x1F63A, 0x1F638, 0x1F63B, 0x1F639, 0x1F63C, 0x1F63D -> cat(canvas, place);
            case 0x2764, 0x2665, 0x1F493, 0x1F495, 0x1F496, 0x1F497, 0x1F499, 0x1F49A, 0x1F49B, 0x1F49C, 0x1F9E1 ->
                canvas.fill(heart(place), heartColour(codePoint));
            case 0x2B50, 0x1F31F, 0x2728, 0x1F320, 0x2605 ->
                canvas.fill(new Outline(place).star(0, 0.08, 5, 1, 0.45), GOLD);
            case 0x1F319, 0x1F318, 0x1F312, 0x263D -> moon(canvas, place);
            case 0x2600, 0x1F31E, 0x1F305, 0x1F304 -> sun(canvas, place);
            case 0x1F338, 0x1F339, 0x1F337, 0x1F33A, 0x1F33B, 0x1F33C, 0x1F490 -> flower(canvas, place, codePoint);
            default -> other(canvas, codePoint, place);
        }
    }

    static Outline heart(Place place) {
        return new Outline(place)
                .loop(
                        0, -0.45, 0.3, -0.78, 0.75, -0.72, 0.92, -0.28, 0.6, 0.25, 0, 0.88, -0.6, 0.25, -0.92, -0.28,
                        -0.75, -0.72, -0.3, -0.78);
    }

    private static void other(Canvas canvas, int codePoint, Place place) {
        boolean isFace = codePoint >= 0x1F600 && codePoint <= 0x1F64F;
        if (isFace) {
            face(canvas, place);
        } else {
            gem(canvas, codePoint, place);
        }
    }

    private static void cat(Canvas canvas, Place place) {
        int fur = 0xF5A94B;
        canvas.fill(new Outline(place).polygon(-0.85, -0.95, -0.1, -0.5, -0.75, 0.1), fur);
        canvas.fill(new Outline(place).polygon(0.85, -0.95, 0.75, 0.1, 0.1, -0.5), fur);
        canvas.fill(new Outline(place).ellipse(0, 0.15, 0.9, 0.75), fur);
        canvas.fill(new Outline(place).ellipse(-0.35, 0.05, 0.12, 0.16).ellipse(0.35, 0.05, 0.12, 0.16), INK);
        canvas.fill(new Outline(place).polygon(-0.12, 0.3, 0.12, 0.3, 0, 0.44), 0xD9576B);
    }

    private static void moon(Canvas canvas, Place place) {
        canvas.fill(
                new Outline(place)
                        .loop(
                                0.25, -0.95, -0.5, -0.7, -0.85, 0, -0.5, 0.7, 0.3, 0.95, 0.8, 0.6, 0.2, 0.5, -0.15, 0,
                                -0.05, -0.55),
                0xFFE08A);
    }

    private static void sun(Canvas canvas, Place place) {
        canvas.fill(new Outline(place).star(0, 0, 12, 1, 0.68), 0xFF9F2E);
        canvas.fill(new Outline(place).circle(0, 0, 0.62), GOLD);
    }

    private static void flower(Canvas canvas, Place place, int codePoint) {
        int petals = Colour.ofLooks(0.72, 0.17, codePoint * 47 % 90 - 20);
        Outline outline = new Outline(place);
        for (int i = 0; i < 5; i++) {
            double angle = Math.PI * 2 * i / 5 - Math.PI / 2;
            outline.circle(0.55 * Math.cos(angle), 0.55 * Math.sin(angle), 0.42);
        }
        canvas.fill(outline, petals);
        canvas.fill(new Outline(place).circle(0, 0, 0.3), GOLD);
    }

    private static void face(Canvas canvas, Place place) {
        canvas.fill(new Outline(place).circle(0, 0, 0.95), GOLD);
        canvas.fill(new Outline(place).ellipse(-0.33, -0.2, 0.11, 0.17).ellipse(0.33, -0.2, 0.11, 0.17), INK);
        canvas.fill(new Outline(place).curve(0.14, -0.45, 0.2, -0.25, 0.45, 0, 0.53, 0.25, 0.45, 0.45, 0.2), INK);
    }

    private static void gem(Canvas canvas, int codePoint, Place place) {
        double hue = (Dice.hash("gem", codePoint) >>> 40) % 360;
        canvas.fill(new Outline(place).roundedBox(-0.78, -0.78, 1.56, 1.56, 0.4), Colour.ofLooks(0.72, 0.13, hue));
        canvas.fill(new Outline(place).polygon(0, -0.5, 0.5, 0, 0, 0.5, -0.5, 0), Colour.ofLooks(0.9, 0.06, hue + 40));
    }

    private static int heartColour(int codePoint) {
        return switch (codePoint) {
            case 0x1F499 -> 0x3F8CFF;
            case 0x1F49A -> 0x3DB860;
            case 0x1F49B -> GOLD;
            case 0x1F49C -> 0x9A5BE0;
            case 0x1F9E1 -> 0xFF8A34;
            default -> 0xE8455B;
        };
    }
}
