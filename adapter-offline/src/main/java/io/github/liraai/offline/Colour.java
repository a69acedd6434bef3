package io.github.liraai.offline;

/** Calculates with colours written {@code 0xRRGGBB}; mixing happens in OKLab, where halfway looks like halfway. */
final class Colour {
    static final int WHITE = 0xFFFFFF;
    static final int BLACK = 0x000000;

    private Colour() {}

    /**
     * Finds a colour by its looks.
     *
     * @param lightness 0 to 1
     * @param chroma 0 to about 0.3; lowered until a screen can show the colour
     * @param hue degrees, any number
     */
    static int ofLooks(double lightness, double chroma, double hue) {
        double angle = Math.toRadians(hue);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (double shown = chroma; shown > 0.002; shown *= 0.92) {
            double[] linear = linearOf(lightness, shown * cos, shown * sin);
            if (isShown(linear[0]) && isShown(linear[1]) && isShown(linear[2])) {
                return pack(linear);
            }
        }
        return pack(linearOf(lightness, 0, 0));
    }

    /** Goes from one colour to another; {@code part} 0 is the first. */
    static int mix(int first, int second, double part) {
        double[] a = labOf(first);
        double[] b = labOf(second);
        return pack(linearOf(a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part));
    }

    static int lighter(int rgb, double part) {
        return mix(rgb, WHITE, part);
    }

    static int darker(int rgb, double part) {
        return mix(rgb, 0x0B0A18, part);
    }

    /** Weighs how bright a colour looks, 0 to 255. */
    static int brightness(int rgb) {
        return (77 * (rgb >> 16 & 255) + 150 * (rgb >> 8 & 255) + 29 * (rgb & 255)) >> 8;
    }

    /** Lays {@code top} over {@code bottom}; {@code alpha} 0 to 256. */
    static int over(int bottom, int top, int alpha) {
        int rb = bottom & 0xFF00FF;
        int g = bottom & 0x00FF00;
        rb += (((top & 0xFF00FF) - rb) * alpha) >> 8;
        g += (((top & 0x00FF00) - g) * alpha) >> 8;
        return (rb & 0xFF00FF) | (g & 0x00FF00);
    }

    static int grey(int level) {
        int clamped = Math.clamp(level, 0, 255);
        return clamped << 16 | clamped << 8 | clamped;
    }

    private static boolean isShown(double channel) {
        return channel >= -0.001 && channel <= 1.001;
    }

    private static double[] linearOf(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double[] labOf(int rgb) {
        double red = linear(rgb >> 16 & 255);
        double green = linear(rgb >> 8 & 255);
        double blue = linear(rgb & 255);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static int pack(double[] linear) {
        return encoded(linear[0]) << 16 | encoded(linear[1]) << 8 | encoded(linear[2]);
    }

    private static int encoded(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.clamp(value, 0.0, 1.0) * 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
