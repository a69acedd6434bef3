package io.github.liraai.offline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets text into lines of a given width, and shortens what does not fit. */
final class Typesetter {
    private static final double GAP = 1.8;
    private static final double SPACE = 3.2;
    private static final int MOST_MARKS = 2;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final StrokeFont font;

    Typesetter(StrokeFont font) {
        this.font = font;
    }

    /** Sets a text in one line, however long. */
    Line line(String text) {
        List<Line.Sign> signs = new ArrayList<>();
        double pen = 0;
        double base = 0;
        int marks = 0;
        boolean small = false;
        int previous = 0;
        for (int codePoint :
                Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().toArray()) {
            Optional<Glyph> glyph = font.find(codePoint);
            if (isMark(codePoint)) {
                if (glyph.isPresent() && signs.size() > 0 && marks++ < MOST_MARKS) {
                    double x = base - glyph.get().width() / 4.0;
                    signs.add(new Line.Letter(x, glyph.get(), (small ? 0 : 2) + 1.4 * (marks - 1)));
                }
            } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                pen += SPACE;
            } else if (glyph.isPresent()) {
                signs.add(new Line.Letter(pen, glyph.get(), 0));
                base = pen + glyph.get().width() / 4.0;
                small = Character.isLowerCase(codePoint);
                marks = 0;
                pen += glyph.get().width() / 2.0 + GAP;
            } else if (isShown(codePoint) && previous != ZERO_WIDTH_JOINER) {
                signs.add(new Line.Picture(pen, codePoint));
                pen += Line.Picture.BREADTH + GAP;
            }
            previous = codePoint;
        }
        return new Line(List.copyOf(signs), Math.max(0, pen - GAP));
    }

    /** Breaks a text into at most {@code most} lines of at most {@code width} units; an ellipsis ends what was cut. */
    List<Line> paragraph(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            int end = lines.size() == most - 1 ? rest.length() : breakOf(rest, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines.stream().map(line -> line(shortened(line, width))).toList();
    }

    /** Finds the longest beginning that fits, at a space if there is one not too far back. */
    private int breakOf(String text, double width) {
        int fits = fitting(text, width);
        if (fits == text.length()) {
            return fits;
        }
        int space = text.lastIndexOf(' ', fits);
        return space > 0 ? space : Math.max(fits, Character.charCount(text.codePointAt(0)));
    }

    String shortened(String text, double width) {
        if (fitting(text, width) == text.length()) {
            return text;
        }
        int fits = fitting(text, width - line("…").width() - GAP);
        int space = text.lastIndexOf(' ', fits);
        return text.substring(0, space > fits * 2 / 3 ? space : fits).strip() + "…";
    }

    private int fitting(String text, double width) {
        int low = 0;
        // No character but marks and spaces is narrower than the gap after it, so longer beginnings need not be tried.
        int high = Math.min(text.length(), 4 * (int) (width / GAP) + 8);
        if (high == text.length() && line(text).width() <= width) {
            return high;
        }
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (line(text.substring(0, middle)).width() <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean splits =
                low > 0 && low < text.length() && Character.isSurrogatePair(text.charAt(low - 1), text.charAt(low));
        return splits ? low - 1 : low;
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.MODIFIER_SYMBOL -> false;
            default -> true;
        };
    }
}
