package io.github.liraai.testkit.generation;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes the escapes of JSON texts in a whole document, so that words can be looked for in it. */
final class JsonEscapes {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private JsonEscapes() {}

    static String undone(String json) {
        return ESCAPE.matcher(json).replaceAll(escape -> Matcher.quoteReplacement(plain(escape)));
    }

    private static String plain(MatchResult escape) {
        if (escape.group(1) != null) {
            return Character.toString((char) Integer.parseInt(escape.group(1), 16));
        }
        return switch (escape.group(2)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> escape.group(2);
        };
    }
}
