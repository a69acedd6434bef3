package io.github.liraai.offline;

/** Thick paint: brush strokes that follow the forms, coarse first, finer on top. */
final class OilFinish implements Finish {
    @Override
    public Canvas apply(Canvas scene, Commission commission, Dice dice) {
        Noise noise = new Noise(dice);
        Tones tones = Tones.of(scene);
        Canvas picture = new Canvas(scene.width(), scene.height());
        System.arraycopy(scene.pixels(), 0, picture.pixels(), 0, scene.pixels().length);
        double unit = scene.side() / 1000.0;
        coat(picture, scene, tones, noise, dice, 26 * unit);
        coat(picture, scene, tones, noise, dice, 13 * unit);
        coat(picture, scene, tones, noise, dice, 6 * unit);
        return picture;
    }

    private static void coat(Canvas picture, Canvas scene, Tones tones, Noise noise, Dice dice, double size) {
        double step = Math.max(size * 0.8, 1.5);
        boolean coarse = size > scene.side() * 0.02;
        boolean fine = size < scene.side() * 0.01;
        int reach = Math.max(1, (int) (size / 2));
        for (double gy = 0; gy < scene.height(); gy += step) {
            for (double gx = 0; gx < scene.width(); gx += step) {
                int x = Math.clamp((int) (gx + dice.between(0, step)), 0, scene.width() - 1);
                int y = Math.clamp((int) (gy + dice.between(0, step)), 0, scene.height() - 1);
                int edge = tones.edge(x, y, reach);
                if (fine ? edge > 12 : coarse ? edge < 40 : edge < 90) {
                    double angle = tones.along(
                            x, y, reach, noise.at(x * 5.0 / scene.side(), y * 5.0 / scene.side()) * 2 * Math.PI);
                    double length = size * (fine ? 0.6 : 1) * (edge > 40 ? 0.7 : 1);
                    stroke(
                            picture,
                            scene.pixels()[y * scene.width() + x],
                            x,
                            y,
                            size,
                            length,
                            angle + dice.between(-0.2, 0.2),
                            dice);
                }
            }
        }
    }

    private static void stroke(
            Canvas picture, int rgb, int x, int y, double size, double length, double angle, Dice dice) {
        double dx = Math.cos(angle) * length;
        double dy = Math.sin(angle) * length;
        double tone = dice.between(-1, 1);
        int paint = tone > 0
                ? Colour.over(rgb, Colour.WHITE, (int) (tone * 26))
                : Colour.over(rgb, 0x10081C, (int) (-tone * 30));
        double width = Math.max(size * 0.5, 1);
        picture.fill(Outline.onCanvas().stroke(width, x - dx, y - dy, x + dx, y + dy), Ink.of(paint, 0.85));
        if (width > 3) {
            double nx = -dy / length * width * 0.28;
            double ny = dx / length * width * 0.28;
            picture.fill(
                    Outline.onCanvas()
                            .stroke(width * 0.16, x - dx + nx, y - dy + ny, x + dx * 0.8 + nx, y + dy * 0.8 + ny),
                    Ink.of(Colour.over(paint, Colour.WHITE, 90), 0.5));
        }
    }
}
