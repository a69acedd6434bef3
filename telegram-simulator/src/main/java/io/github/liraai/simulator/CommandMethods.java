package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.simulator.internal.wire.Answer;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import io.github.liraai.simulator.internal.wire.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The methods about the list of commands, kept by scope and language. */
final class CommandMethods {
    private static final Set<String> SCOPES = Set.of(
            "default",
            "all_private_chats",
            "all_group_chats",
            "all_chat_administrators",
            "chat",
            "chat_administrators",
            "chat_member");
    private static final int MOST_COMMANDS = 100;
    private static final int LONGEST_DESCRIPTION = 256;

    /** Identifiers count as text, since clients write them as numbers or as texts. */
    private record Audience(Map<String, String> scope, String language) {
        static Audience of(JsonNode scope, String language) {
            Map<String, String> fields = new LinkedHashMap<>();
            scope.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
            return new Audience(Map.copyOf(fields), language);
        }
    }

    private final Map<Audience, JsonNode> lists = new ConcurrentHashMap<>();

    Answer setMyCommands(Parameters parameters) {
        JsonNode commands = parameters
                .json("commands")
                .filter(JsonNode::isArray)
                .orElseThrow(() -> ApiFailure.badRequest("can't parse commands: expected an Array of BotCommand"));
        if (commands.size() > MOST_COMMANDS) {
            throw ApiFailure.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        commands.forEach(CommandMethods::check);
        lists.put(audience(parameters), commands);
        return Answer.yes();
    }

    Answer getMyCommands(Parameters parameters) {
        return Answer.ok(lists.getOrDefault(audience(parameters), Json.array()));
    }

    Answer deleteMyCommands(Parameters parameters) {
        lists.remove(audience(parameters));
        return Answer.yes();
    }

    /** List command names with descriptions for an audience that has a list of its own. */
    Map<String, String> list(String scopeJson, String language) {
        JsonNode scope = Json.parse(scopeJson)
                .orElseThrow(() -> new IllegalArgumentException("scope must be JSON: " + scopeJson));
        Map<String, String> commands = new LinkedHashMap<>();
        lists.getOrDefault(Audience.of(scope, language), Json.array())
                .forEach(command -> commands.put(
                        command.path("command").asText(),
                        command.path("description").asText()));
        return commands;
    }

    private static void check(JsonNode command) {
        if (!command.path("command").asText("").matches("/?[a-z0-9_]{1,32}")) {
            throw ApiFailure.badRequest("BOT_COMMAND_INVALID");
        }
        String description = command.path("description").asText("");
        if (description.isBlank()) {
            throw ApiFailure.badRequest("command description must be non-empty");
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw ApiFailure.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
    }

    private static Audience audience(Parameters parameters) {
        JsonNode scope = parameters.json("scope").orElseGet(() -> Json.object().put("type", "default"));
        if (!SCOPES.contains(scope.path("type").asText())) {
            throw ApiFailure.badRequest("can't parse BotCommandScope: Unsupported type specified");
        }
        String language = parameters.text("language_code").orElse("");
        if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
            throw ApiFailure.badRequest("invalid language code specified");
        }
        return Audience.of(scope, language);
    }
}
