package io.github.liraai.core.prompt;

import java.util.List;

/**
 * One word of a list's entry.
 *
 * @param parts what stands before, between and after its stars, in order; one without a star
 */
record WordPattern(List<String> parts) {
    private static final String ANY = "*";

    WordPattern {
        parts = List.copyOf(parts);
    }

    static WordPattern of(String text) {
        return new WordPattern(List.of(text.split("\\*", -1)));
    }

    /** Tells whether there is more to a text than stars. */
    static boolean isValid(String text) {
        return !text.replace(ANY, "").isEmpty();
    }

    boolean isPlain() {
        return parts.size() == 1;
    }

    boolean fits(String word) {
        String first = parts.getFirst();
        String last = parts.getLast();
        if (isPlain()) {
            return word.equals(first);
        }
        boolean fitsOutside =
                word.length() >= first.length() + last.length() && word.startsWith(first) && word.endsWith(last);
        return fitsOutside && isBetween(word.substring(first.length(), word.length() - last.length()));
    }

    /** Takes each part where it comes first, which leaves the most for the others. */
    private boolean isBetween(String text) {
        int from = 0;
        for (String part : parts.subList(1, parts.size() - 1)) {
            int at = text.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
