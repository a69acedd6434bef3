package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.history.Manner;
import io.github.liraai.core.history.PaintAgain;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.history.ShareId;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.Optional;

/** Links by which others see the words of a picture and may have them painted on their own limit. */
final class ShareDesk {
    private static final String TAKE = "shared ";
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_TITLE = 100;

    private final Lira lira;
    private final BotName bot;
    private final AgainDesk again;

    ShareDesk(Lira lira, BotName bot, AgainDesk again) {
        this.lira = lira;
        this.bot = bot;
        this.again = again;
    }

    /** Gives the link to the words of one's own picture, the same whenever it is asked for; empty when there are none. */
    Optional<String> link(JobId job, UserId owner) {
        return lira.sharePicture()
                .share(job, owner)
                .map(share -> "https://t.me/" + bot.handle() + "?start=" + share.value());
    }

    /** Reads what Telegram puts behind {@code /start} when a link was opened. */
    static Optional<ShareId> opened(String parameter) {
        return Optional.of(parameter).filter(ShareId::isValid).map(ShareId::new);
    }

    /** Shows what a link leads to. */
    Page offer(ShareId share, Texts says) {
        return lira.sharePicture()
                .open(share)
                .map(past -> offer(share, past, says))
                .orElseGet(() -> new Page(says.say(Phrase.SHARE_GONE), Buttons.menu(says)));
    }

    private Page offer(ShareId share, PastJob past, Texts says) {
        GenerationJob job = past.stored().job();
        String title = lira.models()
                .find(job.model())
                .map(ImageModel::title)
                .orElse(job.model().value());
        String text = says.say(
                Phrase.SHARE_OFFER,
                Shortening.to(LONGEST_WORDS, Manner.Varied.firstWords(job.prompt())),
                Shortening.to(LONGEST_TITLE, title),
                job.options().count().value());
        Keyboard.Button draw = new Keyboard.Button(says.say(Phrase.BUTTON_DRAW), TAKE + share.value());
        return new Page(text, Keyboard.Inline.column(List.of(draw)));
    }

    /** Reads which shared words a button's data ask for. */
    static Optional<ShareId> taken(String data) {
        return Optional.of(data)
                .filter(said -> said.startsWith(TAKE))
                .flatMap(said -> opened(said.substring(TAKE.length())));
    }

    List<Answer> take(Incoming.Tap tap, Spot offer, ShareId share) {
        PaintAgain.Origin shared = new PaintAgain.Origin.Shared(share);
        return again.paint(tap, offer, shared, new Manner.Same(), offer.message(), Phrase.SHARE_GONE);
    }
}
