package io.github.liraai.offline;

/** Flat colours, ink contours and printing dots. */
final class ComicFinish implements Finish {
    private static final int INK = 0x17131F;

    @Override
    public Canvas apply(Canvas scene, Commission commission, Dice dice) {
        Tones tones = Tones.of(scene);
        int[] pixels = scene.pixels();
        double unit = Math.max(scene.side() / 1000.0, 0.5);
        int reach = Math.max(1, (int) Math.round(1.8 * unit));
        for (int y = 0, i = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++, i++) {
                int flat = flat(pixels[i]);
                double dot = dot(x, y, 11 * unit, (150 - tones.at(i)) / 260.0);
                int shaded = Colour.over(flat, Colour.over(flat, INK, 110), (int) (dot * 256));
                double line = Math.clamp((tones.edge(x, y, reach) - 26) / 24.0, 0, 1);
                pixels[i] = Colour.over(shaded, INK, (int) (line * 256));
            }
        }
        return scene;
    }

    private static int flat(int rgb) {
        int level = Colour.brightness(rgb);
        int wanted = (level * 6 / 256 * 2 + 1) * 256 / 12;
        int boosted = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int channel = rgb >> shift & 255;
            boosted |= Math.clamp(wanted + (channel - level) * 13L / 10, 0, 255) << shift;
        }
        return boosted;
    }

    private static double dot(int x, int y, double step, double darkness) {
        double u = (x + y) / step * 0.7071;
        double v = (x - y) / step * 0.7071;
        double away = Math.hypot(u - Math.floor(u) - 0.5, v - Math.floor(v) - 0.5);
        return darkness <= 0 ? 0 : Math.clamp((Math.sqrt(darkness) * 0.62 - away) * step, 0, 1);
    }
}
