package io.github.liraai.offline;

/** Paints a commission: scene, finish, caption. Stateless but for the font; any number of threads. */
final class Painter {
    private final Typesetter typesetter;

    Painter(StrokeFont font) {
        this.typesetter = new Typesetter(font);
    }

    /**
     * Paints.
     *
     * @throws Patience.Exhausted when time is up between two parts of the work
     */
    Canvas paint(Commission commission, Patience patience) throws Patience.Exhausted {
        Reading reading = Reading.of(commission);
        Palette palette = Palette.of(reading);
        Caption caption = Caption.of(commission, typesetter);
        Finish finish = reading.manner().map(Finish::of).orElse(Finish.PLAIN);
        int grain = finish.grain(commission);
        Canvas canvas = new Canvas(Math.ceilDiv(commission.width(), grain), Math.ceilDiv(commission.height(), grain));
        double floor = caption.top() / grain;
        scene(new Stage(canvas, palette, reading, floor), patience);
        Canvas finished = finish.apply(canvas, commission, reading.dice("finish"));
        patience.check();
        caption.paint(finished, reading.isIn(Manner.MONOCHROME) ? palette.grey() : palette);
        return finished;
    }

    private static void scene(Stage stage, Patience patience) throws Patience.Exhausted {
        Landscape landscape = Landscape.of(stage.reading());
        patience.check();
        if (landscape != Landscape.COSMOS) {
            Sky.paint(stage, landscape.horizon(stage));
        }
        patience.check();
        landscape.paint(stage);
        patience.check();
        new Cast(stage, landscape).paint();
        Weather.paint(stage);
        patience.check();
    }
}
