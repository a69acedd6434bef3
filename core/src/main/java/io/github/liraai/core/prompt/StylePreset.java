package io.github.liraai.core.prompt;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A manner of painting, as data: words around the person's prompt and words to avoid.
 *
 * @param key its name in settings and commands
 * @param titles what people read, by language tag; one for {@code ru} or {@code en} at least
 * @param template words with {@value #PROMPT} where the person's prompt goes
 * @param negative what the model should avoid, or null
 */
public record StylePreset(
        StyleKey key,
        Map<String, String> titles,
        String template,
        @Nullable String negative) {
    /** The place of the prompt in a template. */
    public static final String PROMPT = "{prompt}";

    public StylePreset {
        Objects.requireNonNull(key, "key");
        titles = Map.copyOf(titles);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("style needs a title: " + key.value());
        }
        if (!template.contains(PROMPT)) {
            throw new IllegalArgumentException("style template needs " + PROMPT + ": " + template);
        }
    }

    /** Counts the code points of the template with a prompt of {@code promptLength} in it, as often as it has a place for it. */
    public int lengthWith(int promptLength) {
        String words = template.replace(PROMPT, "");
        int places = (template.length() - words.length()) / PROMPT.length();
        return words.codePointCount(0, words.length()) + places * promptLength;
    }

    /** Puts the person's words into the template. */
    public String apply(Prompt prompt) {
        return template.replace(PROMPT, prompt.text());
    }
}
