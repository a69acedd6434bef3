package io.github.liraai.telegram;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingDelivery;
import io.github.liraai.telegram.api.CosmeticTurn;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.Patience;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.delivery.Lanes;
import io.github.liraai.telegram.dialogue.AdminNews;
import io.github.liraai.telegram.dialogue.Answer;
import io.github.liraai.telegram.dialogue.Keyboard;
import io.github.liraai.telegram.dialogue.Spot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;

/** Sends mailings to people's private chats, behind all else, and shows how they stand. Thread-safe. */
final class TelegramMailing implements MailingDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramMailing.class);
    private static final Duration WHILE_AWAY = Duration.ofSeconds(5);
    private static final Duration WHILE_REFUSED = Duration.ofSeconds(60);

    private final TelegramApi api;
    private final Lanes lanes;
    private final AdminNews news;

    TelegramMailing(TelegramApi api, Lanes lanes, AdminNews news) {
        this.api = api;
        this.lanes = lanes;
        this.news = news;
    }

    @Override
    public Result deliver(UserId recipient, String text) {
        Optional<Spot> chat = AdminNews.chatOf(recipient);
        if (chat.isEmpty()) {
            return new Result.Failed();
        }
        Answer.Say say = new Answer.Say(chat.get(), false, text, new Keyboard.None());
        return resultOf(AnswerSender.say(api, say, Patience.BULK), recipient);
    }

    private static Result resultOf(Outcome<?> outcome, UserId recipient) {
        return switch (outcome) {
            case Outcome.Done<?> done -> new Result.Delivered();
            case Outcome.TooSoon<?>(Duration retryAfter) -> new Result.Later(retryAfter);
            case Outcome.ChatClosed<?> closed -> new Result.Closed();
            case Outcome.ChatMoved<?> moved -> new Result.Failed();
            case Outcome.Refused<?> refused when refused.isTokenRefused() -> new Result.Later(WHILE_REFUSED);
            case Outcome.Refused<?> refused -> {
                LOG.warn("Chat {}: one message of many was refused: {}", recipient.value(), outcome);
                yield new Result.Failed();
            }
            case Outcome.Unclear<?> unclear when unclear.isUnsent() -> new Result.Later(WHILE_AWAY);
            case Outcome.Unclear<?> unclear -> {
                LOG.warn("Chat {}: nobody knows whether one message of many arrived: {}", recipient.value(), outcome);
                yield new Result.Unknown();
            }
        };
    }

    @Override
    public void show(Mailing mailing, List<UserId> unknown) {
        // In the chat's turn, so that what a button shows of the same mailing never comes between reading and showing.
        news.progressOf(mailing, unknown)
                .ifPresent(change -> lanes.submit(change.message().chat(), () -> show(mailing, change)));
    }

    private void show(Mailing mailing, Answer.Change change) {
        EditMessageText edit = AnswerSender.editOf(change);
        long chat = change.message().chat();
        boolean isUnderWay = mailing.stage() == Mailing.Stage.SENDING;
        if (!isUnderWay) {
            note(chat, api.call(chat, edit, Patience.HARMLESS));
        } else if (api.cosmeticTurn(chat, 1) == CosmeticTurn.NOW) {
            note(chat, api.cosmetic(chat, edit));
        }
    }

    private static void note(long chat, Outcome<?> outcome) {
        if (!(outcome instanceof Outcome.Done<?>) && !outcome.isAlreadySo()) {
            LOG.debug("Chat {}: how a mailing stands was not shown: {}", chat, outcome);
        }
    }
}
