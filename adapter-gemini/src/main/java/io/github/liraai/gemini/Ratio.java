package io.github.liraai.gemini;

/**
 * A proportion of width to height that the API knows by name.
 *
 * @param width the one number
 * @param height the other
 */
record Ratio(int width, int height) {
    String wire() {
        return width + ":" + height;
    }

    /** Tells whether two numbers have the same proportion. */
    boolean is(int otherWidth, int otherHeight) {
        return (long) width * otherHeight == (long) height * otherWidth;
    }

    /** Tells how far a size is from it: 1.1 when one of its sides is ten hundredths too long. */
    double distance(int otherWidth, int otherHeight) {
        double quotient = ((double) otherWidth / otherHeight) / ((double) width / height);
        return Math.max(quotient, 1 / quotient);
    }
}
