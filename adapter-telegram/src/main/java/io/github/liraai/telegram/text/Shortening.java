package io.github.liraai.telegram.text;

/** Cuts texts to Telegram's limits, which count UTF-16 units. */
public final class Shortening {
    private static final String MORE = "…";

    private Shortening() {}

    /**
     * Shortens a text to at most {@code units} UTF-16 units, never within a code point, and says so with an ellipsis.
     *
     * @param units at least 1
     */
    public static String to(int units, String text) {
        if (units < 1) {
            throw new IllegalArgumentException("units must be positive: " + units);
        }
        if (text.length() <= units) {
            return text;
        }
        int end = units - MORE.length();
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        return text.substring(0, end) + MORE;
    }
}
