package io.github.liraai.offline;

/** Turns a painted scene into the manner that was asked for. */
interface Finish {
    /** Leaves the scene as it is. */
    Finish PLAIN = (scene, commission, dice) -> scene;

    /** Gives the finished picture, of the commission's size; may work on the scene itself. */
    Canvas apply(Canvas scene, Commission commission, Dice dice);

    /** Tells how many pixels of the picture, a side, one pixel of the scene stands for. */
    default int grain(Commission commission) {
        return 1;
    }

    static Finish of(Manner manner) {
        return switch (manner) {
            case PIXEL -> new PixelFinish();
            case SKETCH -> new SketchFinish();
            case WATERCOLOUR -> new WatercolourFinish();
            case OIL -> new OilFinish();
            case COMIC -> new ComicFinish();
            case NEON -> new NeonFinish();
            case MONOCHROME -> new MonochromeFinish();
        };
    }
}
