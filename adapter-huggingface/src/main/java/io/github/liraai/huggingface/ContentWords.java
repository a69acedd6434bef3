package io.github.liraai.huggingface;

import java.util.regex.Pattern;

/** Tells from a provider's words whether a safety filter refused the prompt or the picture. */
final class ContentWords {
    private static final Pattern POLICY = Pattern.compile(
            "(?i)\\bnsfw\\b|content[ _-]?(policy|checker|filter|moderat)|moderated|flagged|safety (checker|filter|system)"
                    + "|(unsafe|sensitive|inappropriate|prohibited)( or sensitive)? content");

    private ContentWords() {}

    static boolean arePolicy(String words) {
        return POLICY.matcher(words).find();
    }
}
