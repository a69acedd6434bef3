package io.github.liraai.telegram.dialogue;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who the bot is.
 *
 * @param id its number
 * @param handle its handle without {@code @}
 */
public record BotName(long id, String handle) {
    boolean isMentionedIn(String text) {
        return mention().matcher(text).find();
    }

    String withoutMention(String text) {
        return mention().matcher(text).replaceAll(" ").strip();
    }

    boolean isNamed(String otherHandle) {
        return handle.toLowerCase(Locale.ROOT).equals(otherHandle.toLowerCase(Locale.ROOT));
    }

    private Pattern mention() {
        return Pattern.compile("@" + Pattern.quote(handle) + "(?![A-Za-z0-9_])", Pattern.CASE_INSENSITIVE);
    }
}
