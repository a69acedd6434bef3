package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.Member;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.operation.CapStatus;
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

    /** Gives the number of somebody's private chat with the bot; empty for somebody who has none here. */
    public static Optional<Long> chatOf(Member administrator) {
        return AdminDesk.chatOf(administrator.id());
    }

    private static Optional<Answer.Say> to(Member administrator, String text, Keyboard keyboard) {
        return chatOf(administrator).map(chat -> new Answer.Say(new Spot(chat, true, null, 0), false, text, keyboard));
    }
}
