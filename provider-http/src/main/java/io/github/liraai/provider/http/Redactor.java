package io.github.liraai.provider.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Turns a provider's words into a detail for operators: one short line, without control characters, secrets or anything that
 * looks like one. Immutable.
 */
public final class Redactor {
    /** The most characters of a detail. */
    public static final int LONGEST = 300;

    private static final int LOOKED_AT = 8 * LONGEST;
    private static final String MASK = "***";
    private static final Pattern KEY_LIKE = Pattern.compile("(?i:bearer|basic|key|token)[ :=]+[A-Za-z0-9._~+/=-]{12,}"
            + "|\\b(?:hf_|r8_|sk-|AIza)[A-Za-z0-9._-]{6,}"
            + "|://[^/@\\s]{1,200}@");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private final List<String> secrets;

    /** Redacts the given secrets, besides what looks like a key. */
    public Redactor(Collection<Secret> secrets) {
        // The longest first, so that one secret inside another leaves nothing of the other.
        this.secrets = secrets.stream()
                .map(Secret::reveal)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Makes a detail of raw words. */
    public String detail(String raw) {
        String text = raw;
        for (String secret : secrets) {
            text = text.replace(secret, MASK);
        }
        // Cut only now: a secret across the cut would survive in part.
        text = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        text = UNPRINTABLE.matcher(text).replaceAll(" ");
        text = KEY_LIKE.matcher(text).replaceAll(MASK).strip();
        return shortened(text);
    }

    /** Makes a detail of a failure: what kind it is, in words, and its own words. */
    public String detail(Throwable failure) {
        return detail(FailureWords.of(failure));
    }

    /** Makes a detail no longer than one may be, once something was put before it. */
    public static String shortened(String detail) {
        return detail.length() > LONGEST ? cut(detail) : detail;
    }

    private static String cut(String text) {
        int end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
