package io.github.liraai.cli.output;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Masks secrets in whatever is about to be written: those that are set, and what looks like a key. The second fence; the first is
 * that nobody hands a secret to a logger. Immutable.
 */
public final class SecretFence {
    private static final String MASK = "***";
    private static final int SHORTEST = 4;
    private static final Pattern KEY =
            Pattern.compile("(?<!\\d)\\d{5,12}:[A-Za-z0-9_-]{20,}" + "|\\b(?:hf_|r8_|sk-|AIza)[A-Za-z0-9._-]{6,}");
    private static final Pattern KEY_LIKE = Pattern.compile(
            KEY.pattern() + "|(?<=(?i:bearer|basic) )[A-Za-z0-9._~+/=-]{8,}" + "|(?<=://)[^/@\\s]{1,200}(?=@)");

    private final List<String> secrets;

    /** Fences the given secrets; those too short to be told from ordinary words are left to the other fence. */
    public SecretFence(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Masks them in a text. */
    public String mask(String text) {
        return KEY_LIKE.matcher(maskSet(text)).replaceAll(MASK);
    }

    /** Masks them in a text of our own, which may show what an address or a header looks like. */
    public String maskKeys(String text) {
        return KEY.matcher(maskSet(text)).replaceAll(MASK);
    }

    private String maskSet(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }
}
