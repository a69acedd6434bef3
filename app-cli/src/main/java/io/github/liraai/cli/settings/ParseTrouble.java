package io.github.liraai.cli.settings;

import com.typesafe.config.ConfigException;
import java.util.regex.Pattern;

/**
 * Says what is wrong with a file without what stands in it: where a sign is missing, a part of a secret passes for a name, and the
 * file was not read, so that no fence knows it.
 */
final class ParseTrouble {
    private static final String MASK = "'***'";

    /** What stands between the two parts of a line that the library repeats. */
    private static final String BETWEEN = " may not be followed by token: ";

    /** A sign of the grammar, such as a closing brace, is no secret. */
    private static final Pattern SIGN = Pattern.compile("'[^\\p{L}\\p{N}'\\s]{1,3}'");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(?!\\??[A-Z][A-Z0-9_]*})[^\\n]*}");
    private static final Pattern ADDRESS = Pattern.compile("(?<=invalid URL: ).*", Pattern.DOTALL);

    private ParseTrouble() {}

    /** Gives the library's words, file and line included. */
    static String of(ConfigException failure) {
        String message = String.valueOf(failure.getMessage());
        // Of a file's name, which may hold a quote, nothing is hidden.
        String origin = failure.origin() == null ? "" : failure.origin().description();
        String words = message.startsWith(origin) ? message.substring(origin.length()) : message;
        String place = message.substring(0, message.length() - words.length());
        int between = words.lastIndexOf(BETWEEN);
        return place
                + (between < 0
                        ? masked(words)
                        : masked(words.substring(0, between))
                                + BETWEEN
                                + masked(words.substring(between + BETWEEN.length())));
    }

    /** Masks from the first quote that holds more than a sign to the last: what is between may hold quotes of its own. */
    private static String masked(String words) {
        int first = words.indexOf('\'');
        var sign = SIGN.matcher(words);
        while (first >= 0 && sign.region(first, words.length()).lookingAt()) {
            first = words.indexOf('\'', sign.end());
        }
        int last = words.lastIndexOf('\'');
        String quoteless =
                first < 0 ? words : words.substring(0, first) + MASK + words.substring(Math.max(last, first) + 1);
        return ADDRESS.matcher(REFERENCE.matcher(quoteless).replaceAll("\\${***}"))
                .replaceAll("***");
    }
}
