package io.github.liraai.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.Patience;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Turns status messages into news, and takes them away. Thread-safe. */
final class Bulletin {
    private final TelegramApi api;
    private final Lanes lanes;

    Bulletin(TelegramApi api, Lanes lanes) {
        this.api = api;
        this.lanes = lanes;
    }

    /**
     * Puts a text in place of the status message, or sends it as an answer when there is none any more.
     *
     * @param buttons those under it, or null for none
     */
    Outcome<?> post(ChatAddress address, OptionalInt status, String text, @Nullable InlineKeyboardMarkup buttons) {
        if (status.isPresent()) {
            Outcome<?> edited = edit(address.chat(), status.getAsInt(), text, buttons, Patience.NONE);
            if (!(edited instanceof Outcome.Refused<?>) || edited.isTokenRefused()) {
                return edited;
            }
        }
        SendMessage message = SendMessage.builder()
                .chatId(address.chat())
                .messageThreadId(address.thread())
                .text(text)
                .replyParameters(ReplyParameters.builder()
                        .messageId(address.message())
                        .allowSendingWithoutReply(true)
                        .build())
                .replyMarkup(buttons)
                .build();
        return api.call(address.chat(), message, Patience.NONE);
    }

    /** Puts the buttons of an album below it, in the chat's turn, since it can have none of its own; a single picture has them. */
    void offerUnderAlbum(ChatAddress address, JobId job, JsonNode sent) {
        List<SentPicture> pictures = SentPicture.in(sent);
        if (pictures.size() < 2) {
            return;
        }
        SentPicture first = pictures.getFirst();
        Texts texts = Texts.in(address.language());
        SendMessage message = SendMessage.builder()
                .chatId(address.chat())
                .messageThreadId(address.thread())
                .text(texts.say(Phrase.PICTURE_NEXT))
                .replyParameters(ReplyParameters.builder()
                        .messageId(first.message())
                        .allowSendingWithoutReply(true)
                        .build())
                .replyMarkup(PictureButton.under(job, first.form(), texts))
                .build();
        lanes.submit(address.chat(), () -> api.call(address.chat(), message, Patience.SEND));
    }

    /** Takes a status message away in the chat's turn; where that is not allowed, it says that all is done. */
    void takeAway(ChatAddress address, int status) {
        lanes.submit(address.chat(), () -> {
            DeleteMessage deletion = DeleteMessage.builder()
                    .chatId(address.chat())
                    .messageId(status)
                    .build();
            if (api.call(address.chat(), deletion, Patience.HARMLESS) instanceof Outcome.Refused<?>) {
                String done = Texts.in(address.language()).say(Phrase.STATUS_DONE);
                edit(address.chat(), status, done, null, Patience.HARMLESS);
            }
        });
    }

    private Outcome<?> edit(
            long chat, int message, String text, @Nullable InlineKeyboardMarkup buttons, Patience patience) {
        EditMessageText edit = EditMessageText.builder()
                .chatId(chat)
                .messageId(message)
                .text(text)
                .replyMarkup(buttons)
                .build();
        Outcome<?> outcome = api.call(chat, edit, patience);
        return outcome.isAlreadySo() ? new Outcome.Done<>(true) : outcome;
    }
}
