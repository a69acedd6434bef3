package io.github.liraai.telegram;

import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.Patience;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** Puts the list of commands into Telegram's menu; Telegram takes only Latin names there, so {@code /рисунок} is not listed. */
final class CommandMenu {
    private static final Logger LOG = LoggerFactory.getLogger(CommandMenu.class);

    private CommandMenu() {}

    static void publish(TelegramApi api) {
        publish(api, Language.ENGLISH, null);
        publish(api, Language.RUSSIAN, Language.RUSSIAN.tag());
    }

    private static void publish(TelegramApi api, Language language, @Nullable String forClients) {
        SetMyCommands commands = SetMyCommands.builder()
                .commands(commands(Texts.in(language)))
                .languageCode(forClients)
                .build();
        Outcome<Boolean> outcome = api.call(commands, Patience.HARMLESS);
        if (!(outcome instanceof Outcome.Done<Boolean>)) {
            LOG.warn("The list of commands was not published: {}", outcome);
        }
    }

    private static List<BotCommand> commands(Texts texts) {
        Map<String, Phrase> commands = new LinkedHashMap<>();
        commands.put("generate", Phrase.COMMAND_GENERATE);
        commands.put("models", Phrase.COMMAND_MODELS);
        commands.put("settings", Phrase.COMMAND_SETTINGS);
        commands.put("stats", Phrase.COMMAND_STATS);
        commands.put("history", Phrase.COMMAND_HISTORY);
        commands.put("cancel", Phrase.COMMAND_CANCEL);
        commands.put("menu", Phrase.COMMAND_MENU);
        commands.put("help", Phrase.COMMAND_HELP);
        commands.put("start", Phrase.COMMAND_START);
        commands.put("privacy", Phrase.COMMAND_PRIVACY);
        commands.put("forgetme", Phrase.COMMAND_FORGETME);
        return commands.entrySet().stream()
                .map(command -> new BotCommand(command.getKey(), texts.say(command.getValue())))
                .toList();
    }
}
