package io.github.liraai.offline;

/** Large square pixels in few colours, as on an old console. */
final class PixelFinish implements Finish {
    private static final int[] BAYER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};
    private static final int LEVELS = 9;

    @Override
    public int grain(Commission commission) {
        return Math.max(1, Math.round(Math.min(commission.width(), commission.height()) / 144f));
    }

    @Override
    public Canvas apply(Canvas scene, Commission commission, Dice dice) {
        int grain = grain(commission);
        Canvas picture = new Canvas(commission.width(), commission.height());
        int[] pixels = picture.pixels();
        for (int y = 0, i = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++, i++) {
                int sx = x / grain;
                int sy = y / grain;
                pixels[i] = few(scene.pixels()[sy * scene.width() + sx], BAYER[(sy & 3) * 4 + (sx & 3)]);
            }
        }
        return picture;
    }

    private static int few(int rgb, int threshold) {
        return few(rgb >> 16 & 255, threshold, 16) | few(rgb >> 8 & 255, threshold, 8) | few(rgb & 255, threshold, 0);
    }

    private static int few(int channel, int threshold, int shift) {
        // Half of what would hide every step: enough to soften gradients, too little to make flat areas chequered.
        double level = channel * (LEVELS - 1) / 255.0 + (threshold - 7.5) / 32;
        return (int) Math.round(Math.clamp(Math.rint(level), 0, LEVELS - 1) * 255 / (LEVELS - 1)) << shift;
    }
}
