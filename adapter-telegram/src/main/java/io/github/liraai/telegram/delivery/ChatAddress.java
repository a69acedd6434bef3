package io.github.liraai.telegram.delivery;

import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.telegram.text.Language;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where pictures go, and how: a chat, the message they answer, the language of the person who asked, and whether they want files.
 *
 * @param chat the chat's id
 * @param thread the topic in it, or null
 * @param message the message with the prompt
 * @param language the language of captions and news
 * @param asFile whether pictures are sent as files, byte for byte, rather than shown
 */
public record ChatAddress(long chat, @Nullable Integer thread, int message, Language language, boolean asFile) {
    private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,18}):(\\d{0,9}):(\\d{1,10}):([a-z]{2,8})(:file)?");

    /** Reads what {@link #toReplyAddress} wrote; empty for the address of another adapter. */
    public static Optional<ChatAddress> parse(ReplyAddress address) {
        Matcher matcher = SHAPE.matcher(address.value());
        if (!matcher.matches() || Long.parseLong(matcher.group(3)) > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        String thread = matcher.group(2);
        return Optional.of(new ChatAddress(
                Long.parseLong(matcher.group(1)),
                thread.isEmpty() ? null : Integer.valueOf(thread),
                Integer.parseInt(matcher.group(3)),
                Language.ofTag(matcher.group(4)),
                matcher.group(5) != null));
    }

    /** Writes it for the core to keep. */
    public ReplyAddress toReplyAddress() {
        String place = chat + ":" + (thread == null ? "" : thread) + ":" + message;
        return new ReplyAddress(place + ":" + language.tag() + (asFile ? ":file" : ""));
    }

    /** Addresses the same in a chat that got a new id. */
    ChatAddress movedTo(long newChat) {
        return new ChatAddress(newChat, thread, message, language, asFile);
    }
}
