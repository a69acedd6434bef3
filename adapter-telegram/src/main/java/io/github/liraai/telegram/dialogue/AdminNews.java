package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.telegram.delivery.ChatAddress;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.Optional;

/** Puts into words what administrators are told unasked. Thread-safe. */
public final class AdminNews {
    private final ResetWords resetWords;

    /** Takes what says times. */
    public AdminNews(ResetWords resetWords) {
        this.resetWords = resetWords;
    }

    /** Says that a cap is reached, with the button that raises it; empty for somebody who has no chat here. */
    public Optional<Answer.Say> capReached(Member administrator, CapStatus reached) {
        Texts texts = Texts.in(Language.ofTag(administrator.profile().language()));
        String text = texts.say(
                Phrase.ADMIN_CAP_NEWS,
                AdminPages.scope(reached.scope(), texts),
                reached.use().pictures(),
                reached.limit().orElse(0),
                resetWords.of(reached.resetsAt(), texts));
        Keyboard keyboard = Keyboard.Inline.column(List.of(AdminPages.raise(reached, texts)));
        return to(administrator, text, keyboard);
    }

    /** Says that a model went or came back; empty for somebody who has no chat here. */
    public Optional<Answer.Say> ofModel(Member administrator, ModelNews news) {
        Phrase phrase = switch (news.kind()) {
            case GONE -> Phrase.NEWS_MODEL_GONE;
            case BACK -> Phrase.NEWS_MODEL_BACK;
        };
        String text = Texts.in(Language.ofTag(administrator.profile().language()))
                .say(phrase, news.model().title(), news.model().provider().value());
        return to(administrator, text, new Keyboard.None());
    }

    /** Says how a mailing stands, where it was said before; empty when that is shown nowhere. */
    public Optional<Answer.Change> progressOf(Mailing mailing, List<UserId> unknown) {
        ReplyAddress progress = mailing.progress();
        return progress == null
                ? Optional.empty()
                : ChatAddress.parse(progress).map(address -> {
                    AdminPages.Shown shown = MailingPages.card(mailing, unknown, Texts.in(address.language()));
                    Spot spot = new Spot(address.chat(), true, address.thread(), address.message());
                    return new Answer.Change(spot, shown.text(), shown.keyboard());
                });
    }

    /** Gives the private chat with somebody, whose id is the same; empty for ids that are not Telegram's. */
    public static Optional<Spot> chatOf(UserId user) {
        return user.value().matches("[1-9][0-9]{0,15}")
                ? Optional.of(new Spot(Long.parseLong(user.value()), true, null, 0))
                : Optional.empty();
    }

    private static Optional<Answer.Say> to(Member administrator, String text, Keyboard keyboard) {
        return chatOf(administrator.id()).map(chat -> new Answer.Say(chat, false, text, keyboard));
    }
}
