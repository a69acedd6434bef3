package io.github.liraai.cli.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows an address without what may be secret in it: the user and password, and every parameter. */
public final class ShownAddress {
    private static final String MASK = "***";

    /** What goes before the host: {@code http://}, {@code jdbc:postgresql://}, and {@code jdbc:h2:}, which has no host. */
    private static final Pattern SCHEME =
            Pattern.compile("(?:jdbc:)?(?:[A-Za-z][A-Za-z0-9+.-]*:)?//|jdbc:[A-Za-z0-9]+:");

    private static final Pattern PARAMETERS = Pattern.compile("[?;#]");

    private ShownAddress() {}

    /** Tells whether a text is to be shown as an address, whatever it was meant for. */
    static boolean looksLikeOne(String text) {
        return text.contains("://") || text.startsWith("jdbc:");
    }

    /** Shows a text that may be an address, such as the id of a model. */
    public static String orText(String text) {
        return looksLikeOne(text) ? of(text) : text;
    }

    /** Shows it; it need not be well formed, and where it is ambiguous more is masked rather than less. */
    static String of(String text) {
        Matcher matcher = SCHEME.matcher(text);
        String scheme = matcher.lookingAt() ? matcher.group() : "";
        String rest = text.substring(scheme.length());
        int host = rest.lastIndexOf('@') + 1;
        Matcher parameters = PARAMETERS.matcher(rest);
        if (!parameters.find()) {
            return scheme + (host > 0 ? MASK + "@" : "") + rest.substring(host);
        }
        if (parameters.start() < host) {
            // The sign is part of a password, or the @ is part of a parameter: nobody can tell.
            return scheme + MASK;
        }
        return scheme + (host > 0 ? MASK + "@" : "") + rest.substring(host, parameters.end()) + MASK;
    }
}
