package io.github.liraai.core.prompt;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shape of a picture: an exact size in pixels, or an aspect that the model turns into a size. */
public sealed interface Frame {
    /** Writes the frame the way people do: {@code 1024x768} or {@code 16:9}. */
    String text();

    /** Reads {@code 1024x768} or {@code 16:9}; anything else is empty. */
    static Optional<Frame> parse(String text) {
        Matcher matcher = Syntax.FRAME.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        if (matcher.group(2).equals(":")) {
            return first >= 1 && first <= 100 && second >= 1 && second <= 100
                    ? Optional.of(new Aspect(first, second))
                    : Optional.empty();
        }
        return Size.isPossible(first) && Size.isPossible(second)
                ? Optional.of(new Size(first, second))
                : Optional.empty();
    }

    /**
     * An exact size.
     *
     * @param width pixels, 1 to {@value #LONGEST_SIDE}
     * @param height pixels, 1 to {@value #LONGEST_SIDE}
     */
    record Size(int width, int height) implements Frame {
        /** The longest side that may be asked for, in pixels. */
        public static final int LONGEST_SIDE = 8192;

        public Size {
            if (!isPossible(width) || !isPossible(height)) {
                throw new IllegalArgumentException(
                        "size must be 1 to " + LONGEST_SIDE + " pixels a side: " + width + "x" + height);
            }
        }

        @Override
        public String text() {
            return width + "x" + height;
        }

        private static boolean isPossible(int side) {
            return side >= 1 && side <= LONGEST_SIDE;
        }
    }

    /**
     * A proportion of width to height.
     *
     * @param width 1 to 100
     * @param height 1 to 100
     */
    record Aspect(int width, int height) implements Frame {
        public Aspect {
            if (width < 1 || width > 100 || height < 1 || height > 100) {
                throw new IllegalArgumentException("aspect must be 1 to 100 a side: " + width + ":" + height);
            }
        }

        @Override
        public String text() {
            return width + ":" + height;
        }
    }

    /** Holds the pattern, which an interface could only hold in public. */
    final class Syntax {
        private static final Pattern FRAME = Pattern.compile("(\\d{1,5})([xX×х:])(\\d{1,5})");

        private Syntax() {}
    }
}
