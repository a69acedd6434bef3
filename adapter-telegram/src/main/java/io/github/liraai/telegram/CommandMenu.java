package io.github.liraai.telegram;

import io.github.liraai.core.access.Member;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.Patience;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.dialogue.AdminNews;
import io.github.liraai.telegram.dialogue.Spot;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;

/**
 * Puts the lists of commands into Telegram's menus, by chat and language: for private chats, for groups, for those who run a group, and for
 * each administrator of the bot, whose list follows their appointment and dismissal within seconds. On a thread of its own; a list that
 * cannot be put up is no fault, since commands work without. Telegram takes only Latin names there, so {@code /рисунок} is not listed.
 */
final class CommandMenu implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandMenu.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Such as for whoever has never opened a chat with the bot. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final List<Phrase> IN_PRIVATE = List.of(
            Phrase.COMMAND_GENERATE,
            Phrase.COMMAND_MODELS,
            Phrase.COMMAND_SETTINGS,
            Phrase.COMMAND_STATS,
            Phrase.COMMAND_HISTORY,
            Phrase.COMMAND_CANCEL,
            Phrase.COMMAND_MENU,
            Phrase.COMMAND_HELP,
            Phrase.COMMAND_START,
            Phrase.COMMAND_PRIVACY,
            Phrase.COMMAND_FORGETME);

    private static final List<Phrase> IN_GROUPS = List.of(
            Phrase.COMMAND_GENERATE,
            Phrase.COMMAND_MODELS,
            Phrase.COMMAND_SETTINGS,
            Phrase.COMMAND_STATS,
            Phrase.COMMAND_CANCEL,
            Phrase.COMMAND_HELP);

    private final TelegramApi api;
    private final Supplier<List<Member>> administrators;
    private final InstantSource clock;
    private final AtomicBoolean isStarted = new AtomicBoolean();
    private final Thread thread = Thread.ofVirtual().name("telegram-commands").unstarted(this::run);
    private final Set<Long> served = new HashSet<>();
    private final Map<Long, Instant> tryAgain = new HashMap<>();

    /**
     * Prepares it.
     *
     * @param administrators lists those of the bot
     */
    CommandMenu(TelegramApi api, Supplier<List<Member>> administrators, InstantSource clock) {
        this.api = api;
        this.administrators = administrators;
        this.clock = clock;
    }

    /** Starts it, once. */
    void start() {
        if (isStarted.compareAndSet(false, true)) {
            thread.start();
        }
    }

    private void run() {
        try {
            publish(IN_PRIVATE, new BotCommandScopeAllPrivateChats());
            publish(IN_GROUPS, new BotCommandScopeAllGroupChats());
            publish(with(IN_GROUPS, Phrase.COMMAND_GROUP), new BotCommandScopeAllChatAdministrators());
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            LOG.debug("the lists of commands are looked after no more");
        }
    }

    private void look() {
        try {
            follow(administrators.get());
        } catch (StoreUnavailableException e) {
            LOG.debug("the lists of commands are looked after when the store is back");
        }
    }

    private void follow(List<Member> now) {
        Set<Long> chats = now.stream()
                .flatMap(member -> AdminNews.chatOf(member.id()).map(Spot::chat).stream())
                .collect(Collectors.toSet());
        for (long dismissed : Set.copyOf(served)) {
            if (!chats.contains(dismissed) && isDue(dismissed)) {
                note(dismissed, withdraw(dismissed) && served.remove(dismissed));
            }
        }
        for (long chat : chats) {
            if (!served.contains(chat) && isDue(chat)) {
                note(chat, publish(with(IN_PRIVATE, Phrase.COMMAND_ADMIN), scope(chat)) && served.add(chat));
            }
        }
    }

    private boolean isDue(long chat) {
        Instant next = tryAgain.get(chat);
        return next == null || !clock.instant().isBefore(next);
    }

    private void note(long chat, boolean isDone) {
        if (isDone) {
            tryAgain.remove(chat);
        } else {
            tryAgain.put(chat, clock.instant().plus(AGAIN));
        }
    }

    private boolean publish(List<Phrase> commands, BotCommandScope scope) {
        // One after the other: the second language is of no use where the first is refused.
        return publish(commands, scope, Language.ENGLISH, null)
                && others().allMatch(language -> publish(commands, scope, language, language.tag()));
    }

    private boolean publish(
            List<Phrase> commands, BotCommandScope scope, Language language, @Nullable String forClients) {
        Texts texts = Texts.in(language);
        SetMyCommands list = SetMyCommands.builder()
                .commands(commands.stream()
                        .map(command -> new BotCommand(name(command), texts.say(command)))
                        .toList())
                .scope(scope)
                .languageCode(forClients)
                .build();
        return isDone(api.call(list, Patience.HARMLESS), scope);
    }

    private boolean withdraw(long chat) {
        BotCommandScope scope = scope(chat);
        DeleteMyCommands ofAll = DeleteMyCommands.builder().scope(scope).build();
        return isDone(api.call(ofAll, Patience.HARMLESS), scope)
                && others().allMatch(language -> withdraw(scope, language));
    }

    private boolean withdraw(BotCommandScope scope, Language language) {
        DeleteMyCommands deletion = DeleteMyCommands.builder()
                .scope(scope)
                .languageCode(language.tag())
                .build();
        return isDone(api.call(deletion, Patience.HARMLESS), scope);
    }

    /** Lists the languages that have lists of their own; the English one is for everybody else. */
    private static Stream<Language> others() {
        return Language.all().stream().filter(language -> language != Language.ENGLISH);
    }

    private static boolean isDone(Outcome<Boolean> outcome, BotCommandScope scope) {
        if (outcome instanceof Outcome.Done<Boolean>) {
            return true;
        }
        LOG.info("A list of commands was not put up ({}): {}", scope.getType(), outcome);
        return false;
    }

    private static BotCommandScope scope(long chat) {
        return BotCommandScopeChat.builder().chatId(chat).build();
    }

    private static List<Phrase> with(List<Phrase> commands, Phrase last) {
        return Stream.concat(commands.stream(), Stream.of(last)).toList();
    }

    /** Reads the name off the phrase that explains it. */
    private static String name(Phrase command) {
        return command.name().substring("COMMAND_".length()).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
