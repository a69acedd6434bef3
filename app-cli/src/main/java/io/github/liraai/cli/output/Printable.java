package io.github.liraai.cli.output;

/** Makes foreign text fit for a terminal or a line of a log: one line, without control characters, not too long. */
public final class Printable {
    private Printable() {}

    /** Replaces every control character, so that a text can neither begin a line nor command a terminal. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.appendCodePoint(isPrintable(point) ? point : '?');
            }
        });
        return line.toString();
    }

    /** Does the same and cuts the text to so many characters, the last of them an ellipsis. */
    public static String of(String text, int longest) {
        int points = text.codePointCount(0, text.length());
        return points <= longest ? of(text) : of(text.substring(0, text.offsetByCodePoints(0, longest - 1))) + "…";
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> point == 0x200D; // joins emoji; the others may turn the direction of a line
            default -> true;
        };
    }
}
