package io.github.liraai.telegram.delivery;

import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.AdministratorNews;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.Patience;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.OptionalLong;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/**
 * Writes news of models into administrators' own chats with the bot. Those who never wrote to it cannot be told. Thread-safe.
 *
 * @param api makes the calls
 */
public record AdministratorMessages(TelegramApi api) implements AdministratorNews {
    @Override
    public Result tell(Member administrator, ModelNews news) {
        OptionalLong chat = chat(administrator.id());
        if (chat.isEmpty()) {
            return Result.SETTLED;
        }
        SendMessage message = SendMessage.builder()
                .chatId(chat.getAsLong())
                .text(text(news, Language.ofTag(administrator.profile().language())))
                .build();
        Outcome<?> outcome = api.call(chat.getAsLong(), message, Patience.NONE);
        return switch (outcome) {
            case Outcome.Done<?> done -> Result.SETTLED;
            case Outcome.ChatClosed<?> closed -> Result.SETTLED;
            case Outcome.ChatMoved<?> moved -> Result.SETTLED;
            case Outcome.Refused<?> refused -> outcome.isTokenRefused() ? Result.LATER : Result.SETTLED;
            case Outcome.TooSoon<?> tooSoon -> Result.LATER;
            case Outcome.Unclear<?> unclear -> Result.LATER;
        };
    }

    private static String text(ModelNews news, Language language) {
        Phrase phrase = switch (news.kind()) {
            case GONE -> Phrase.NEWS_MODEL_GONE;
            case BACK -> Phrase.NEWS_MODEL_BACK;
        };
        return Texts.in(language)
                .say(phrase, news.model().title(), news.model().provider().value());
    }

    /** A person's own chat has the person's number. */
    private static OptionalLong chat(UserId user) {
        try {
            return OptionalLong.of(Long.parseLong(user.value()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
