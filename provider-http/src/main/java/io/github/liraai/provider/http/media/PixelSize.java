package io.github.liraai.provider.http.media;

/** Collects the size that a header tells, and refuses one beyond the limits as soon as it is told. */
final class PixelSize {
    private final MediaGate.Limits limits;
    private long width;
    private long height;

    PixelSize(MediaGate.Limits limits) {
        this.limits = limits;
    }

    /** Notes a size; of several, as of a canvas and its frames, the one with the most pixels stays. */
    void tell(long toldWidth, long toldHeight) throws UnfitException {
        boolean sane = toldWidth >= 1
                && toldHeight >= 1
                && toldWidth <= limits.side()
                && toldHeight <= limits.side()
                && toldWidth * toldHeight <= limits.pixels();
        if (!sane) {
            throw new UnfitException(Verdict.Reason.BAD_SIZE, "picture of " + toldWidth + "x" + toldHeight + " pixels");
        }
        if (toldWidth * toldHeight > width * height) {
            width = toldWidth;
            height = toldHeight;
        }
    }

    int width() throws UnfitException {
        return known(width);
    }

    int height() throws UnfitException {
        return known(height);
    }

    private static int known(long side) throws UnfitException {
        if (side == 0) {
            throw UnfitException.damaged("picture without a size");
        }
        return (int) side;
    }
}
