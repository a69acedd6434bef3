package io.github.liraai.offline;

/** The ground of a scene, with what stands far away. */
enum Landscape {
    HILLS {
        @Override
        void paint(Stage stage) {
            ridges(stage, 5, 0.1, 0.0);
            meadow(stage);
        }
    },
    MOUNTAINS {
        @Override
        void paint(Stage stage) {
            double horizon = stage.floor() * 0.74;
            Massif.paint(stage, horizon);
            lower(stage, horizon, 3, 0.06);
            meadow(stage);
        }
    },
    SEA {
        @Override
        void paint(Stage stage) {
            Seascape.paint(stage, stage.floor() * 0.6);
        }

        @Override
        double horizon(Stage stage) {
            return stage.floor() * 0.6;
        }
    },
    DUNES {
        @Override
        void paint(Stage stage) {
            ridges(stage, 4, 0.12, 0.12);
        }
    },
    CITY {
        @Override
        void paint(Stage stage) {
            Skyline.paint(stage);
        }
    },
    FOREST {
        @Override
        void paint(Stage stage) {
            ridges(stage, 3, 0.08, 0.0);
            Dice dice = stage.dice("forest");
            for (int row = 0; row < 4; row++) {
                double base = stage.floor() * (0.72 + 0.085 * row);
                double size = stage.side() * (0.07 + 0.035 * row);
                for (double x = -size * dice.unit(); x < stage.width() + size; x += size * dice.between(0.75, 1.3)) {
                    int needles = stage.palette().land(0.35 + 0.19 * row);
                    Plants.spruce(
                            stage,
                            Place.at(x, base + size * dice.between(-0.1, 0.1), size * dice.between(0.8, 1.25)),
                            needles);
                }
                stage.canvas()
                        .fill(
                                stage.shape().box(0, base, stage.width(), stage.height() - base),
                                Ink.of(stage.palette().land(0.4 + 0.17 * row), 0.9));
            }
        }
    },
    COSMOS {
        @Override
        void paint(Stage stage) {
            Cosmos.paint(stage);
        }
    };

    abstract void paint(Stage stage);

    /** Tells where the sky ends. */
    double horizon(Stage stage) {
        return stage.floor() * 0.8;
    }

    static Landscape of(Reading reading) {
        if (reading.has(Motif.SPACE) || reading.has(Motif.ROCKET)) {
            return COSMOS;
        }
        if (reading.has(Motif.SEA) || reading.has(Motif.BOAT) || reading.has(Motif.FISH)) {
            return SEA;
        }
        if (reading.has(Motif.CITY)) {
            return CITY;
        }
        if (reading.has(Motif.DESERT)) {
            return DUNES;
        }
        if (reading.has(Motif.MOUNTAIN)) {
            return MOUNTAINS;
        }
        if (reading.has(Motif.FOREST)) {
            return FOREST;
        }
        Landscape[] free = {HILLS, HILLS, MOUNTAINS, SEA, DUNES, HILLS};
        boolean settled = reading.has(Motif.CAT)
                || reading.has(Motif.DOG)
                || reading.has(Motif.HOUSE)
                || reading.has(Motif.TREE)
                || reading.has(Motif.FLOWER);
        return settled ? HILLS : free[reading.dice("landscape").below(free.length)];
    }

    private static void ridges(Stage stage, int count, double wave, double roughness) {
        Dice dice = stage.dice("ridges");
        for (int i = 0; i < count; i++) {
            double depth = (double) i / (count - 1);
            double base = stage.floor() * (0.6 + 0.28 * depth);
            Ridge ridge = new Ridge(
                    dice, base, stage.floor() * wave * (1 - 0.35 * depth), stage.width(), roughness * (1 - depth));
            int land = stage.palette().land(depth);
            stage.canvas()
                    .fill(
                            ridge.land(stage.height()),
                            Ink.downwards(
                                    base - stage.floor() * wave,
                                    base + stage.floor() * 0.3,
                                    Colour.lighter(land, 0.16),
                                    Colour.darker(land, 0.1)));
        }
    }

    private static void lower(Stage stage, double horizon, int count, double wave) {
        Dice dice = stage.dice("lower");
        for (int i = 0; i < count; i++) {
            double depth = 0.5 + 0.5 * i / (count - 1);
            double base = horizon + stage.floor() * 0.075 * i;
            Ridge ridge = new Ridge(dice, base, stage.floor() * wave, stage.width(), 0);
            int land = stage.palette().land(depth);
            stage.canvas()
                    .fill(
                            ridge.land(stage.height()),
                            Ink.downwards(
                                    base - stage.floor() * wave,
                                    base + stage.floor() * 0.25,
                                    Colour.lighter(land, 0.14),
                                    Colour.darker(land, 0.1)));
        }
    }

    /** Strews flowers or tufts over the foreground. */
    private static void meadow(Stage stage) {
        Dice dice = stage.dice("meadow");
        int blossom = Colour.lighter(stage.palette().accent(), dice.between(0.1, 0.55));
        Outline grass = stage.shape();
        Outline blossoms = stage.shape();
        double unit = stage.side() / 1000;
        for (int i = 0; i < 110; i++) {
            double depth = Math.sqrt(dice.unit());
            double x = dice.between(0, stage.width());
            double y = stage.floor() * (0.9 + 0.2 * depth);
            double size = unit * (4 + 9 * depth);
            grass.stroke(size * 0.28, x, y, x - size * 0.5, y - size * 1.6)
                    .stroke(size * 0.28, x, y, x + size * 0.35, y - size * 2);
            if (dice.chance(0.35)) {
                blossoms.circle(x + size * 0.35, y - size * 2, size * 0.55);
            }
        }
        stage.canvas().fill(grass, Ink.of(Colour.darker(stage.palette().near(), 0.25), 0.55));
        stage.canvas().fill(blossoms, Ink.of(blossom, 0.95));
    }
}
