package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Answer;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import io.github.liraai.simulator.internal.wire.Parameters;
import java.util.Optional;

/** Methods about the bot, chats, files and presses. */
final class ServiceMethods {
    private static final long LARGEST_DOWNLOAD = 20L << 20;
    private static final int LONGEST_ANSWER = 200;

    private final World world;

    ServiceMethods(World world) {
        this.world = world;
    }

    Answer getMe(Parameters parameters) {
        ObjectNode me = world.bot()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", world.settings().readsGroups())
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
        return Answer.ok(me);
    }

    Answer getChat(Parameters parameters) {
        ObjectNode chat = world.chat(parameters).profile().json().deepCopy();
        chat.put("accent_color_id", 0).put("max_reaction_count", 11);
        chat.set("accepted_gift_types", Json.object());
        return Answer.ok(chat);
    }

    /** Everybody is a member of every group, since nobody has to join one here. */
    Answer getChatMember(Parameters parameters) {
        Conversation chat = world.chat(parameters);
        Optional<ApiFailure> obstacle = chat.profile().obstacle();
        if (obstacle.isPresent()) {
            throw obstacle.get();
        }
        long user = parameters.number("user_id").orElseThrow(() -> ApiFailure.badRequest("invalid user_id specified"));
        boolean isAdministrator = chat.profile().administrators().contains(user);
        ObjectNode member = Json.object().put("status", isAdministrator ? "administrator" : "member");
        member.set("user", Json.object().put("id", user).put("is_bot", false).put("first_name", "User" + user));
        return Answer.ok(member);
    }

    Answer getFile(Parameters parameters) {
        SentFile file = parameters
                .text("file_id")
                .flatMap(id -> world.files().byId(id))
                .orElseThrow(() -> ApiFailure.badRequest("invalid file_id"));
        if (file.size() > LARGEST_DOWNLOAD) {
            throw ApiFailure.badRequest("file is too big");
        }
        return Answer.ok(Json.object()
                .put("file_id", file.fileId())
                .put("file_unique_id", file.uniqueId("y"))
                .put("file_size", file.size())
                .put("file_path", file.path()));
    }

    Answer answerCallbackQuery(Parameters parameters) {
        String text = parameters.text("text").orElse("");
        if (text.length() > LONGEST_ANSWER) {
            throw ApiFailure.badRequest("MESSAGE_TOO_LONG");
        }
        Tap tap = parameters
                .text("callback_query_id")
                .flatMap(world::takeTap)
                .orElseThrow(() ->
                        ApiFailure.badRequest("query is too old and response timeout expired or query ID is invalid"));
        tap.answered(new CallbackAnswer(
                text, parameters.flag("show_alert"), parameters.text("url").orElse("")));
        return Answer.yes();
    }

    /** Something done to a message that leaves no trace here. */
    Answer touch(Parameters parameters) {
        int id = parameters.integer("message_id").orElse(0);
        if (world.writableChat(parameters).find(id).isEmpty()) {
            throw ApiFailure.badRequest("message not found");
        }
        return Answer.yes();
    }

    Answer nothing(Parameters parameters) {
        return Answer.yes();
    }
}
