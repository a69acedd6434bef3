package io.github.liraai.offline;

/** Black and white with strong contrast and a dark rim, like an old film. */
final class MonochromeFinish implements Finish {
    @Override
    public Canvas apply(Canvas scene, Commission commission, Dice dice) {
        int[] pixels = scene.pixels();
        double middleX = scene.width() / 2.0;
        double middleY = scene.height() / 2.0;
        for (int y = 0, i = 0; y < scene.height(); y++) {
            double v = (y - middleY) / middleY;
            for (int x = 0; x < scene.width(); x++, i++) {
                double u = (x - middleX) / middleX;
                double tone = Colour.brightness(pixels[i]) / 255.0;
                double contrasted = tone * tone * (3 - 2 * tone);
                double rim = 1 - 0.3 * Math.min((u * u + v * v), 2);
                pixels[i] = Colour.grey((int) ((0.35 * tone + 0.65 * contrasted) * rim * 255));
            }
        }
        return scene;
    }
}
