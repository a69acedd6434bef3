package io.github.liraai.offline;

/** Paints trees and flowers; the origin is where they leave the ground, 1 is about their height. */
final class Plants {
    private static final int BARK = 0x6B4A35;

    private Plants() {}

    static void spruce(Stage stage, Place place, int needles) {
        Outline tree = new Outline(place);
        for (int i = 0; i < 4; i++) {
            double top = -1.05 + 0.2 * i;
            double half = 0.17 + 0.085 * i;
            tree.polygon(0, top, half, top + 0.42, -half, top + 0.42);
        }
        stage.canvas().fill(new Outline(place).box(-0.045, -0.1, 0.09, 0.16), Colour.darker(BARK, 0.3));
        stage.canvas()
                .fill(
                        tree,
                        Ink.downwards(
                                place.mapY(0, -1.05),
                                place.mapY(0, 0),
                                Colour.lighter(needles, 0.14),
                                Colour.darker(needles, 0.18)));
    }

    static void leafTree(Stage stage, Place place, Dice dice) {
        double hue = dice.chance(0.3) ? dice.between(30, 70) : dice.between(120, 150);
        int leaves = stage.palette().lit(Colour.ofLooks(0.62, 0.14, hue));
        stage.canvas()
                .fill(
                        new Outline(place)
                                .polygon(-0.07, 0.02, -0.04, -0.6, 0.04, -0.6, 0.08, 0.02)
                                .curve(0.045, 0, -0.4, 0.12, -0.55, 0.2, -0.66)
                                .curve(0.045, 0, -0.45, -0.12, -0.58, -0.2, -0.66),
                        stage.palette().lit(BARK));
        crown(stage, place, dice.forPart("crown"), Colour.darker(leaves, 0.28), 0, 1);
        crown(stage, place, dice.forPart("crown"), leaves, -0.03, 0.88);
        crown(
                stage,
                place,
                dice.forPart("crown"),
                Colour.lighter(leaves, stage.palette().isDark() ? 0.08 : 0.22),
                -0.09,
                0.62);
    }

    private static void crown(Stage stage, Place place, Dice dice, int leaves, double shift, double size) {
        Outline crown = new Outline(place);
        for (int i = 0; i < 9; i++) {
            double angle = Math.PI * 2 * i / 9 + dice.between(-0.2, 0.2);
            crown.circle(
                    0.27 * size * Math.cos(angle) + shift,
                    -0.78 + 0.21 * size * Math.sin(angle) + shift,
                    size * dice.between(0.15, 0.22));
        }
        crown.circle(shift, -0.78 + shift, 0.24 * size);
        stage.canvas().fill(crown, leaves);
    }

    static void flower(Stage stage, Place place, Dice dice) {
        int petals = Colour.ofLooks(0.72, 0.17, dice.between(-70, 95));
        int leaf = stage.palette().lit(Colour.ofLooks(0.5, 0.12, 142));
        double lean = dice.between(-0.09, 0.09);
        stage.canvas()
                .fill(new Outline(place).curve(0.035, 0, 0, lean * 0.4, -0.4, lean, -0.78), Colour.darker(leaf, 0.1));
        stage.canvas()
                .fill(
                        new Outline(place)
                                .loop(0, -0.16, 0.16, -0.34, 0.34, -0.36, 0.2, -0.2)
                                .loop(0, -0.28, -0.14, -0.44, -0.3, -0.46, -0.18, -0.3),
                        leaf);
        Place head = place.inner(lean, -0.8, 0.22).turned(dice.between(0, 70));
        int count = 6 + dice.below(4);
        for (int layer = 0; layer < 2; layer++) {
            Outline blossom = new Outline(head);
            double size = layer == 0 ? 1 : 0.68;
            for (int i = 0; i < count; i++) {
                Place petal = head.turned(360.0 * (i + layer * 0.5) / count);
                Outline one = new Outline(petal)
                        .loop(
                                0,
                                0,
                                0.3 * size,
                                -0.5 * size,
                                0.2 * size,
                                -size,
                                0,
                                -1.08 * size,
                                -0.2 * size,
                                -size,
                                -0.3 * size,
                                -0.5 * size);
                stage.canvas()
                        .fill(
                                one,
                                Ink.slanted(
                                        petal.x(),
                                        petal.y(),
                                        petal.scale(),
                                        Colour.lighter(petals, 0.15 + 0.25 * layer),
                                        Colour.darker(petals, 0.12)));
            }
            stage.canvas().fill(blossom, petals);
        }
        stage.canvas().fill(new Outline(head).circle(0, 0, 0.3), 0xFFC93C);
        stage.canvas().fill(new Outline(head).circle(-0.06, -0.06, 0.17), Ink.of(0xFFE9A0, 0.9));
    }
}
