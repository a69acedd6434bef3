package io.github.liraai.gemini;

/** How big a picture is, as the API's {@code imageSize} says it; the two sides together, whatever their ratio. */
enum ImageTier {
    HALF("512", 512),
    ONE("1K", 1024),
    TWO("2K", 2048),
    FOUR("4K", 4096);

    private static final double BETWEEN = Math.sqrt(2);

    private final String wire;
    private final int side;

    ImageTier(String wire, int side) {
        this.wire = wire;
        this.side = side;
    }

    String wire() {
        return wire;
    }

    /** Tells whether a square of as many pixels is too big even for this tier. */
    boolean isExceededBy(double asked) {
        return asked > side * BETWEEN;
    }
}
