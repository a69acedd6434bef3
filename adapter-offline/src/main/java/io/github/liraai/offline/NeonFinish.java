package io.github.liraai.offline;

/** A dark room in which contours glow. */
final class NeonFinish implements Finish {
    @Override
    public Canvas apply(Canvas scene, Commission commission, Dice dice) {
        Tones tones = Tones.of(scene);
        int width = scene.width();
        int height = scene.height();
        int reach = Math.max(1, Math.round(scene.side() / 700f));
        float[][] light = new float[3][width * height];
        double hue = dice.between(280, 340);
        int[] tubes = Gradient.of(256, Colour.ofLooks(0.8, 0.2, hue), Colour.ofLooks(0.86, 0.17, hue - 130));
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                float edge = Math.clamp((tones.edge(x, y, reach) - 14) / 60f, 0, 1);
                int tube = Colour.over(tubes[(x * 255 / width + y * 255 / height) / 2], scene.pixels()[i], 70);
                for (int c = 0; c < 3; c++) {
                    light[c][i] = edge * (tube >> (16 - 8 * c) & 255);
                }
            }
        }
        int[] pixels = scene.pixels();
        int[] channels = new int[width * height];
        for (int c = 0; c < 3; c++) {
            int shift = 16 - 8 * c;
            float[] halo = Blur.box(Blur.box(light[c], width, height, reach * 7), width, height, reach * 4);
            for (int i = 0; i < channels.length; i++) {
                int room = ((pixels[i] >> shift & 255) * 88) >> 8;
                channels[i] |= Math.min(255, (int) (room + light[c][i] + 1.9f * halo[i])) << shift;
            }
        }
        System.arraycopy(channels, 0, pixels, 0, channels.length);
        return scene;
    }
}
