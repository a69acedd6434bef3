package io.github.liraai.offline;

import java.util.List;

/**
 * One line of lettering, as it will be written.
 *
 * @param signs letters and small pictures from left to right
 * @param width in units of the font
 */
record Line(List<Sign> signs, double width) {
    /** Something that stands in a line. */
    sealed interface Sign {
        /** Where it begins, in units of the font. */
        double x();
    }

    /**
     * A letter, or a mark over one.
     *
     * @param x where it begins
     * @param glyph its strokes
     * @param lift how many units it is raised
     */
    record Letter(double x, Glyph glyph, double lift) implements Sign {}

    /**
     * A character that is not a letter of the font, painted as a small picture.
     *
     * @param x where it begins
     * @param codePoint which
     */
    record Picture(double x, int codePoint) implements Sign {
        /** The breadth of a small picture in units of the font. */
        static final double BREADTH = 7;
    }
}
