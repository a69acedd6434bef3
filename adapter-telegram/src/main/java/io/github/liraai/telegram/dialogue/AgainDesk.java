package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.history.Manner;
import io.github.liraai.core.history.PaintAgain;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has painted again what was painted before, by a tap; on the limit of whoever tapped. */
final class AgainDesk {
    private final Lira lira;
    private final BotName bot;
    private final PromptDesk prompts;

    AgainDesk(Lira lira, BotName bot, PromptDesk prompts) {
        this.lira = lira;
        this.bot = bot;
        this.prompts = prompts;
    }

    /**
     * Paints.
     *
     * @param origin what
     * @param manner how
     * @param inPlaceOf the message with the button, if the answer takes its place, or null
     * @param unknown what is said when there is nothing of that name, or it is somebody else's
     */
    List<Answer> paint(
            Incoming.Tap tap,
            Spot spot,
            PaintAgain.Origin origin,
            Manner manner,
            @Nullable Integer inPlaceOf,
            Phrase unknown) {
        Texts says = Texts.in(tap.sender().language());
        PaintAgain.Wish wish = new PaintAgain.Wish(tap.sender().user(), tap.id(), origin, manner);
        return switch (lira.paintAgain().prepare(wish)) {
            case PaintAgain.Result.Unknown() -> List.of(notice(tap, says.say(unknown)));
            case PaintAgain.Result.WordsGone() -> List.of(notice(tap, says.say(Phrase.PICTURE_WORDS_GONE)));
            case PaintAgain.Result.DoubleTap() -> List.of(notice(tap, says.say(Phrase.ALREADY_PAINTING)));
            case PaintAgain.Result.Ready(var words, var model, var options) -> {
                RequestKey key = new RequestKey("telegram:" + bot.id() + ":tap:" + tap.id());
                boolean asFile =
                        lira.choosePreferences().of(tap.sender().user()).asFile();
                PromptReader.Reading.Wish order = new PromptReader.Reading.Wish(words, model, options);
                List<Answer> answers = new ArrayList<>(prompts.request(new PromptDesk.Order(
                        key, tap.sender(), answered(tap, spot, inPlaceOf), order, asFile, inPlaceOf)));
                answers.addFirst(notice(tap, answers.isEmpty() ? says.say(Phrase.ALREADY_PAINTING) : null));
                yield answers;
            }
        };
    }

    /** Finds the message that is to be answered: what the one that is taken the place of answers. */
    private static Spot answered(Incoming.Tap tap, Spot spot, @Nullable Integer inPlaceOf) {
        Incoming.Answered answered = tap.answered();
        return inPlaceOf == null || answered == null
                ? spot
                : new Spot(spot.chat(), spot.isPrivate(), spot.thread(), answered.message());
    }

    private static Answer notice(Incoming.Tap tap, @Nullable String text) {
        return new Answer.Acknowledge(tap.id(), text);
    }
}
