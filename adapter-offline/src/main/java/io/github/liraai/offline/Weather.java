package io.github.liraai.offline;

/** Lets it rain or snow in front of everything. */
final class Weather {
    private Weather() {}

    static void paint(Stage stage) {
        Dice dice = stage.dice("weather");
        double unit = Math.max(stage.side() / 1000, 0.4);
        if (stage.has(Motif.SNOW)) {
            Outline near = stage.shape();
            Outline far = stage.shape();
            for (int i = 0; i < 260; i++) {
                (i % 4 == 0 ? near : far)
                        .circle(
                                dice.between(0, stage.width()),
                                dice.between(0, stage.height()),
                                unit * (i % 4 == 0 ? dice.between(4, 8) : dice.between(1.5, 3.5)));
            }
            stage.canvas().fill(far, Ink.of(Colour.WHITE, 0.75));
            stage.canvas().fill(near, Ink.of(Colour.WHITE, 0.85));
        }
        if (stage.has(Motif.RAIN)) {
            stage.canvas().flood(Ink.of(0x33405C, 0.22));
            Outline drops = stage.shape();
            for (int i = 0; i < 240; i++) {
                double x = dice.between(-0.05, 1.05) * stage.width();
                double y = dice.between(-0.05, 1) * stage.height();
                double length = unit * dice.between(22, 60);
                drops.stroke(unit * 1.9, x, y, x - length * 0.22, y + length);
            }
            stage.canvas().fill(drops, Ink.of(0xDDEBFF, 0.55));
        }
    }
}
