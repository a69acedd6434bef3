package io.github.liraai.offline;

import java.util.ArrayList;
import java.util.List;

/** Puts figures on the stage: those that were asked for, and some company. */
final class Cast {
    private final Stage stage;
    private final Landscape landscape;

    Cast(Stage stage, Landscape landscape) {
        this.stage = stage;
        this.landscape = landscape;
    }

    /** Paints everybody, from the back to the front. */
    void paint() {
        Dice dice = stage.dice("cast");
        scenery(dice.forPart("scenery"));
        air(dice.forPart("air"));
        leads(dice.forPart("leads"));
    }

    private void scenery(Dice dice) {
        double side = stage.side();
        boolean crowded = !leading().isEmpty();
        if (stage.has(Motif.HOUSE)) {
            Things.house(
                    stage,
                    Place.at(
                            stage.width() * (crowded ? 0.25 : 0.5), stage.floor() * 0.93, side * (crowded ? 0.2 : 0.3)),
                    dice);
        }
        boolean trees = stage.has(Motif.TREE)
                || (landscape == Landscape.HILLS && stage.reading().allows(Motif.TREE) && dice.chance(0.65));
        if (trees) {
            int count = stage.has(Motif.TREE) ? 3 : 1 + dice.below(2);
            for (int i = 0; i < count; i++) {
                double x = stage.width() * (i % 2 == 0 ? dice.between(0.06, 0.2) : dice.between(0.8, 0.95));
                double size = side * (stage.has(Motif.TREE) && i == 0 ? 0.52 : dice.between(0.22, 0.36));
                Plants.leafTree(stage, Place.at(x, stage.floor() * dice.between(0.86, 0.93), size), dice);
            }
        }
        if (stage.has(Motif.FLOWER) && landscape != Landscape.SEA && landscape != Landscape.COSMOS) {
            int count = crowded ? 6 : 9;
            for (int i = 0; i < count; i++) {
                double x = stage.width() * (i + 0.5 + dice.between(-0.25, 0.25)) / count;
                double middle = 1 - Math.abs(x / stage.width() - 0.5);
                double size =
                        side * (crowded ? dice.between(0.2, 0.28) : dice.between(0.3, 0.42) * (0.6 + 0.6 * middle));
                Plants.flower(stage, Place.at(x, stage.floor() * dice.between(0.98, 1.04), size), dice);
            }
        }
    }

    private void air(Dice dice) {
        double side = stage.side();
        boolean gulls = landscape != Landscape.COSMOS && stage.reading().allows(Motif.BIRD) && dice.chance(0.6);
        if (gulls) {
            double x = stage.width() * dice.between(0.25, 0.7);
            double y = stage.floor() * dice.between(0.16, 0.36);
            for (int i = 0; i < 5; i++) {
                Beasts.gull(
                        stage,
                        Place.at(
                                x + side * dice.between(-0.14, 0.14),
                                y + side * dice.between(-0.07, 0.07),
                                side * dice.between(0.012, 0.022)));
            }
        }
        if (stage.has(Motif.BALLOON)
                || (leading().isEmpty()
                        && landscape != Landscape.COSMOS
                        && landscape != Landscape.CITY
                        && !stage.has(Motif.RAIN)
                        && stage.reading().allows(Motif.BALLOON)
                        && dice.chance(0.4))) {
            int count = stage.has(Motif.BALLOON) ? 3 : 1;
            for (int i = 0; i < count; i++) {
                double x = stage.width() * (0.22 + 0.28 * i + dice.between(-0.05, 0.05));
                Things.balloon(
                        stage,
                        Place.at(x, stage.floor() * dice.between(0.2, 0.42), side * dice.between(0.075, 0.13)),
                        dice);
            }
        }
    }

    private void leads(Dice dice) {
        List<Motif> leads = leading();
        for (int i = 0; i < leads.size(); i++) {
            double x = stage.width() * (i + 1.0) / (leads.size() + 1);
            double room = Math.min(stage.width() / (leads.size() + 0.2), stage.floor() * 0.9);
            lead(leads.get(i), x, room, dice);
        }
    }

    private List<Motif> leading() {
        List<Motif> leads = new ArrayList<>();
        for (Motif motif :
                List.of(Motif.CAT, Motif.DOG, Motif.ROCKET, Motif.BOAT, Motif.BIRD, Motif.FISH, Motif.HEART)) {
            if (stage.has(motif)) {
                leads.add(motif);
            }
        }
        return leads.subList(0, Math.min(3, leads.size()));
    }

    private void lead(Motif motif, double x, double room, Dice dice) {
        double floor = stage.floor();
        switch (motif) {
            case CAT -> Cat.paint(stage, standing(x, room * 0.37), dice.forPart("cat"));
            case DOG -> Beasts.dog(stage, standing(x, room * 0.35), dice.forPart("dog"));
            case ROCKET ->
                Things.rocket(stage, Place.at(x, floor * 0.48, room * 0.32).turned(dice.between(8, 32)), dice);
            case BOAT -> Things.boat(stage, Place.at(x, floor * 0.82, room * 0.33), dice);
            case BIRD -> Beasts.bird(stage, Place.at(x, floor * 0.55, room * 0.24), dice);
            case FISH -> Beasts.fish(stage, Place.at(x, floor * 0.8, room * 0.2).turned(-12), dice);
            case HEART -> heart(Place.at(x, floor * 0.5, room * 0.3));
            default -> throw new IllegalArgumentException("not a lead: " + motif);
        }
    }

    private Place standing(double x, double size) {
        return landscape == Landscape.COSMOS
                ? Place.at(x, stage.floor() * 0.54, size).turned(-9)
                : Place.at(x, stage.floor() * 0.975 - size, size);
    }

    private void heart(Place place) {
        stage.canvas()
                .fill(
                        stage.shape().circle(place.x(), place.y(), place.scale() * 1.9),
                        Ink.glow(place.x(), place.y(), place.scale() * 1.9, 0xFFB3C0, 0.7));
        stage.canvas()
                .fill(Pictogram.heart(place), Ink.slanted(place.x(), place.y(), place.scale(), 0xFF8097, 0xC2213F));
        stage.canvas()
                .fill(new Outline(place).curve(0.1, -0.68, -0.28, -0.6, -0.5, -0.42, -0.6), Ink.of(Colour.WHITE, 0.6));
    }
}
