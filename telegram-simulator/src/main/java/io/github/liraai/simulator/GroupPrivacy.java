package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Telegram's privacy mode: which messages of a group the bot is shown. */
final class GroupPrivacy {
    private GroupPrivacy() {}

    /** With privacy mode on: commands for it or for nobody in particular, mentions of it, replies to it. */
    static boolean botMayRead(World world, Conversation chat, ObjectNode message) {
        if (chat.profile().isPrivate()) {
            return true;
        }
        if (chat.profile().obstacle().isPresent()) {
            return false;
        }
        if (world.settings().readsGroups()) {
            return true;
        }
        boolean reply = message.path("reply_to_message").path("from").path("id").asLong()
                == world.settings().botId();
        return reply || addressesBot(world, message);
    }

    private static boolean addressesBot(World world, JsonNode message) {
        String text = message.path("text").asText(message.path("caption").asText(""));
        String mention = "@" + world.settings().botName().toLowerCase(Locale.ROOT);
        if (text.toLowerCase(Locale.ROOT).contains(mention)) {
            return true;
        }
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.startsWith("/") && !text.substring(0, end).contains("@");
    }
}
