package io.github.liraai.offline;

import java.util.List;

/**
 * Colours that go together.
 *
 * @param hour the time of day they come from
 * @param sky from the zenith down to the horizon
 * @param glow of the sun or moon
 * @param far of the land at the horizon
 * @param near of the land at the feet
 * @param accent of what should stand out
 */
record Palette(Hour hour, List<Integer> sky, int glow, int far, int near, int accent) {
    /** The light a scene stands in. */
    enum Hour {
        DAY,
        DAWN,
        SUNSET,
        NIGHT,
        DREAM
    }

    static Palette of(Reading reading) {
        Dice dice = reading.dice("palette");
        Hour hour = hour(reading, dice);
        if (reading.isIn(Manner.NEON)) {
            return neon(dice);
        }
        Palette palette = of(hour, dice);
        return reading.has(Motif.DESERT) ? palette.sandy(dice) : palette;
    }

    private static Palette of(Hour hour, Dice dice) {
        return switch (hour) {
            case DAY -> day(dice);
            case DAWN -> dawn(dice);
            case SUNSET -> sunset(dice);
            case NIGHT -> night(dice);
            case DREAM -> dream(dice);
        };
    }

    /** Gives the same without colours, as far as a caption needs them. */
    Palette grey() {
        return new Palette(hour, sky, Colour.WHITE, Colour.grey(160), Colour.grey(60), Colour.grey(200));
    }

    boolean isDark() {
        return hour == Hour.NIGHT;
    }

    int zenith() {
        return sky.getFirst();
    }

    int horizon() {
        return sky.getLast();
    }

    /** Shows a thing's own colour in the light of the hour. */
    int lit(int rgb) {
        return switch (hour) {
            case DAY -> rgb;
            case DREAM -> Colour.mix(rgb, near, 0.15);
            case DAWN -> Colour.mix(rgb, far, 0.22);
            case SUNSET -> Colour.mix(rgb, near, 0.4);
            case NIGHT -> Colour.mix(rgb, near, 0.58);
        };
    }

    /** Gives the land's colour at a depth: 0 at the horizon, 1 at the feet. */
    int land(double depth) {
        return Colour.mix(far, near, depth);
    }

    private static Hour hour(Reading reading, Dice dice) {
        int free = dice.below(100);
        if (reading.has(Motif.SPACE)
                || reading.has(Motif.NIGHT)
                || reading.has(Motif.MOON)
                || reading.has(Motif.STARS)) {
            return Hour.NIGHT;
        }
        if (reading.has(Motif.SUNSET)) {
            return Hour.SUNSET;
        }
        if (reading.has(Motif.DAWN)) {
            return Hour.DAWN;
        }
        if (reading.has(Motif.DAY) || reading.has(Motif.SUN) || reading.has(Motif.RAINBOW)) {
            return Hour.DAY;
        }
        return free < 30
                ? Hour.DAY
                : free < 48 ? Hour.DAWN : free < 66 ? Hour.SUNSET : free < 82 ? Hour.NIGHT : Hour.DREAM;
    }

    private Palette sandy(Dice dice) {
        double hue = dice.between(55, 78);
        int sand = Colour.ofLooks(isDark() ? 0.3 : 0.68, isDark() ? 0.05 : 0.11, hue);
        return new Palette(hour, sky, glow, Colour.mix(Colour.lighter(sand, 0.3), horizon(), 0.4), sand, accent);
    }

    private static Palette day(Dice dice) {
        double sky = 235 + dice.between(-22, 18);
        double land = 140 + dice.between(-35, 25);
        return new Palette(
                Hour.DAY,
                List.of(
                        Colour.ofLooks(0.66, 0.13, sky),
                        Colour.ofLooks(0.82, 0.085, sky - 12),
                        Colour.ofLooks(0.95, 0.045, sky - 120)),
                0xFFF3C4,
                Colour.ofLooks(0.8, 0.06, (land + sky) / 2),
                Colour.ofLooks(0.52, 0.12, land),
                Colour.ofLooks(0.68, 0.19, 30 + dice.between(-25, 25)));
    }

    private static Palette dawn(Dice dice) {
        double shift = dice.between(-18, 18);
        return new Palette(
                Hour.DAWN,
                List.of(
                        Colour.ofLooks(0.66, 0.1, 275 + shift),
                        Colour.ofLooks(0.8, 0.09, 345 + shift),
                        Colour.ofLooks(0.92, 0.08, 70 + shift)),
                0xFFF1D6,
                Colour.ofLooks(0.78, 0.07, 320 + shift),
                Colour.ofLooks(0.42, 0.08, 220 + 2 * shift),
                Colour.ofLooks(0.7, 0.16, 15 + shift));
    }

    private static Palette sunset(Dice dice) {
        double shift = dice.between(-16, 20);
        return new Palette(
                Hour.SUNSET,
                List.of(
                        Colour.ofLooks(0.38, 0.12, 290 + shift),
                        Colour.ofLooks(0.62, 0.17, 5 + shift),
                        Colour.ofLooks(0.78, 0.15, 48 + shift),
                        Colour.ofLooks(0.9, 0.11, 82 + shift)),
                0xFFE9A8,
                Colour.ofLooks(0.62, 0.12, 20 + shift),
                Colour.ofLooks(0.27, 0.08, 300 + shift),
                Colour.ofLooks(0.75, 0.16, 60 + shift));
    }

    private static Palette night(Dice dice) {
        double hue = 265 + dice.between(-35, 30);
        return new Palette(
                Hour.NIGHT,
                List.of(
                        Colour.ofLooks(0.17, 0.06, hue),
                        Colour.ofLooks(0.29, 0.1, hue + 12),
                        Colour.ofLooks(0.5, 0.11, hue + 35)),
                0xFDF6DC,
                Colour.ofLooks(0.4, 0.09, hue + 20),
                Colour.ofLooks(0.18, 0.05, hue - 20),
                Colour.ofLooks(0.8, 0.15, 80 + dice.between(-30, 30)));
    }

    private static Palette dream(Dice dice) {
        double hue = dice.between(0, 360);
        double other = hue + (dice.chance(0.5) ? 60 : 150);
        return new Palette(
                Hour.DREAM,
                List.of(
                        Colour.ofLooks(0.56, 0.13, hue),
                        Colour.ofLooks(0.76, 0.12, hue + 25),
                        Colour.ofLooks(0.93, 0.07, hue + 70)),
                0xFFFBEF,
                Colour.ofLooks(0.75, 0.1, hue + 20),
                Colour.ofLooks(0.38, 0.1, other),
                Colour.ofLooks(0.72, 0.17, other + 120));
    }

    private static Palette neon(Dice dice) {
        double shift = dice.between(-20, 20);
        return new Palette(
                Hour.NIGHT,
                List.of(
                        Colour.ofLooks(0.15, 0.08, 285 + shift),
                        Colour.ofLooks(0.33, 0.19, 305 + shift),
                        Colour.ofLooks(0.66, 0.25, 350 + shift)),
                Colour.ofLooks(0.86, 0.16, 200 + shift),
                Colour.ofLooks(0.45, 0.2, 300 + shift),
                Colour.ofLooks(0.14, 0.07, 280 + shift),
                Colour.ofLooks(0.85, 0.17, 195 + shift));
    }
}
