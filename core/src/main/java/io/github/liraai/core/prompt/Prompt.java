package io.github.liraai.core.prompt;

import java.util.Objects;

/**
 * The words of a picture: trimmed, with something to see in them, at most {@value #LONGEST} code points, without control characters other than line
 * breaks and tabs.
 *
 * @param text the words as the person wrote them
 */
public record Prompt(String text) {
    /** The most code points that any model may be offered; each model sets a limit of its own below it. */
    public static final int LONGEST = 10_000;

    /** What stands in place of words that are no longer kept: one character of private use, which nobody types. */
    public static final Prompt GONE = new Prompt("\ue000");

    private static final String FILLERS = "\u115f\u1160\u2800\u3164\uffa0";

    public Prompt {
        Objects.requireNonNull(text, "text");
        text = clean(text);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("prompt must not be blank");
        }
        if (length(text) > LONGEST) {
            throw new IllegalArgumentException("prompt must have at most " + LONGEST + " code points: " + length(text));
        }
    }

    /** Tells whether the person's words are no longer kept. */
    public boolean isGone() {
        return equals(GONE);
    }

    /** Counts the code points. */
    public int length() {
        return length(text);
    }

    /** Tells whether a raw text can become a prompt at all: something is left after cleaning. */
    public static boolean isBlank(String raw) {
        return clean(raw).isEmpty();
    }

    /** Counts the code points that a raw text would have as a prompt. */
    public static int lengthOf(String raw) {
        return length(clean(raw));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String clean(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Prompt::isText)
                .forEach(kept::appendCodePoint);
        String text = kept.toString().strip();
        return text.codePoints().anyMatch(Prompt::isSeen) ? text : "";
    }

    /** Tells spaces, joiners, marks and fillers, which show nothing by themselves, from what a person wrote. */
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> false;
            default -> FILLERS.indexOf(codePoint) < 0;
        };
    }

    private static boolean isText(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || (!Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE);
    }
}
