package io.github.liraai.telegram;

import io.github.liraai.core.generation.AttachNote;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.Patience;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.delivery.ChatAddress;
import io.github.liraai.telegram.delivery.PastPictures;
import io.github.liraai.telegram.delivery.Progress;
import io.github.liraai.telegram.delivery.StatusMessages;
import io.github.liraai.telegram.dialogue.Answer;
import io.github.liraai.telegram.dialogue.Keyboard;
import io.github.liraai.telegram.dialogue.Spot;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Sends what the dialogue says: the second phase of an update, when everything durable is done. Thread-safe. */
final class AnswerSender {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerSender.class);
    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private static final Duration STATUS_PATIENCE = Duration.ofSeconds(3);

    private final TelegramApi api;
    private final StatusMessages statuses;
    private final Progress progress;
    private final AttachNote notes;
    private final PastPictures pictures;

    AnswerSender(TelegramApi api, StatusMessages statuses, Progress progress, AttachNote notes, PastPictures pictures) {
        this.api = api;
        this.statuses = statuses;
        this.progress = progress;
        this.notes = notes;
        this.pictures = pictures;
    }

    void send(Answer answer) {
        switch (answer) {
            case Answer.Say(Spot to, boolean asReply, String text, Keyboard keyboard) ->
                note(to.chat(), say(to, asReply, text, keyboard));
            case Answer.Change(Spot message, String text, Keyboard keyboard) ->
                note(message.chat(), change(message, text, keyboard));
            case Answer.Renew renewal -> {
                Answer.Change change = read(renewal);
                note(change.message().chat(), change(change.message(), change.text(), change.keyboard()));
            }
            case Answer.Show(Spot to, Language language, PastJob past) ->
                orSay(to, language, pictures.show(address(to, language), past));
            case Answer.Originals(Spot to, Language language, List<SpooledPicture> originals) ->
                orSay(to, language, pictures.sendOriginals(address(to, language), originals));
            case Answer.Acknowledge(String tap, String notice) -> acknowledge(tap, notice);
            case Answer.Status status -> status(status);
            case Answer.Withdraw withdrawal -> withdraw(withdrawal);
        }
    }

    /** Leaves something unsaid: nobody waits for it any more. */
    void forget(Answer answer) {
        if (answer instanceof Answer.Status status) {
            statuses.forget(status.job());
        }
    }

    private static Answer.Change read(Answer.Renew renewal) {
        try {
            return renewal.now().get();
        } catch (StoreUnavailableException e) {
            return renewal.first();
        }
    }

    private static ChatAddress address(Spot to, Language language) {
        return new ChatAddress(to.chat(), to.thread(), to.message(), language, false);
    }

    private void orSay(Spot to, Language language, boolean isSent) {
        if (!isSent) {
            String text = Texts.in(language).say(Phrase.PICTURE_NOT_SENT);
            note(to.chat(), say(to, true, text, new Keyboard.None()));
        }
    }

    /** Sends a message and answers how that ended. */
    static Outcome<Message> say(TelegramApi api, Answer.Say say, Patience patience) {
        Spot to = say.to();
        ReplyParameters reply = ReplyParameters.builder()
                .messageId(to.message())
                .allowSendingWithoutReply(true)
                .build();
        SendMessage message = SendMessage.builder()
                .chatId(to.chat())
                .messageThreadId(to.thread())
                .text(say.text())
                .replyParameters(say.asReply() ? reply : null)
                .replyMarkup(Keyboards.of(say.keyboard()))
                .linkPreviewOptions(NO_PREVIEW)
                .build();
        return api.call(to.chat(), message, patience);
    }

    private Outcome<Message> say(Spot to, boolean asReply, String text, Keyboard keyboard) {
        return say(api, new Answer.Say(to, asReply, text, keyboard), Patience.SEND);
    }

    /** Makes the call that changes a message. */
    static EditMessageText editOf(Answer.Change change) {
        return EditMessageText.builder()
                .chatId(change.message().chat())
                .messageId(change.message().message())
                .text(change.text())
                .replyMarkup(Keyboards.under(change.keyboard()))
                .linkPreviewOptions(NO_PREVIEW)
                .build();
    }

    private Outcome<?> change(Spot message, String text, Keyboard keyboard) {
        EditMessageText edit = editOf(new Answer.Change(message, text, keyboard));
        Outcome<?> outcome = api.call(message.chat(), edit, Patience.HARMLESS);
        // Too old, or taken away by its reader: then it is said anew.
        boolean isGone = outcome instanceof Outcome.Refused<?> && !outcome.isTokenRefused() && !outcome.isAlreadySo();
        return isGone ? say(message, false, text, keyboard) : outcome;
    }

    private void acknowledge(String tap, @Nullable String notice) {
        Outcome<Boolean> outcome = api.call(
                AnswerCallbackQuery.builder().callbackQueryId(tap).text(notice).build(), Patience.BRIEF);
        LOG.debug("A tap was acknowledged: {}", outcome);
    }

    private void status(Answer.Status status) {
        if (!statuses.isExpected(status.job())) {
            // What it announces was over before its turn came.
            if (status.inPlaceOf() != null) {
                takeBack(status.prompt().chat(), status.inPlaceOf());
            }
            return;
        }
        progress.announced(status.job(), status.text());
        int message = status.inPlaceOf() == null ? sent(status) : changed(status, status.inPlaceOf());
        if (message == 0) {
            statuses.forget(status.job());
        } else if (!statuses.sent(status.job(), message, () -> keep(status.job(), message))) {
            takeBack(status.prompt().chat(), message);
        }
    }

    /** Takes a message away that is, or was to become, the status message of what is over by now. */
    private void takeBack(long chat, int message) {
        DeleteMessage deletion =
                DeleteMessage.builder().chatId(chat).messageId(message).build();
        note(chat, api.call(chat, deletion, Patience.HARMLESS));
    }

    private void withdraw(Answer.Withdraw withdrawal) {
        ChatAddress address = withdrawal.address();
        progress.endForLastWord(withdrawal.job());
        OptionalInt message = statuses.claim(withdrawal.job(), withdrawal.note(), STATUS_PATIENCE);
        statuses.forget(withdrawal.job());
        if (message.isPresent()) {
            EditMessageText edit = EditMessageText.builder()
                    .chatId(address.chat())
                    .messageId(message.getAsInt())
                    .text(withdrawal.text())
                    .build();
            note(address.chat(), api.call(address.chat(), edit, Patience.HARMLESS));
        }
    }

    /** Sends the status message; answers its id, or 0 when it was not sent. */
    private int sent(Answer.Status status) {
        Outcome<Message> outcome = say(status.prompt(), true, status.text(), status.keyboard());
        note(status.prompt().chat(), outcome);
        return outcome instanceof Outcome.Done<Message>(Message message) ? message.getMessageId() : 0;
    }

    private int changed(Answer.Status status, int message) {
        Spot prompt = status.prompt();
        EditMessageText edit = EditMessageText.builder()
                .chatId(prompt.chat())
                .messageId(message)
                .text(status.text())
                .replyMarkup(Keyboards.under(status.keyboard()))
                .build();
        Outcome<?> outcome = api.call(prompt.chat(), edit, Patience.HARMLESS);
        return outcome instanceof Outcome.Done<?> ? message : sent(status);
    }

    private void keep(JobId job, int message) {
        try {
            notes.attach(job, StatusMessages.note(message));
        } catch (StoreUnavailableException e) {
            LOG.warn("Job {}: its status message will not be found after a restart", job.value(), e);
        }
    }

    private static void note(long chat, Outcome<?> outcome) {
        if (!(outcome instanceof Outcome.Done<?>) && !outcome.isAlreadySo()) {
            LOG.warn("Chat {}: an answer was not sent: {}", chat, outcome);
        }
    }
}
