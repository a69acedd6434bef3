package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.history.Manner;
import io.github.liraai.core.history.PaintAgain;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has painted again what was painted before, by a tap; on the limit of whoever tapped. */
final class AgainDesk {
    private static final int LONGEST_TITLE = 64;

    private final Lira lira;
    private final BotName bot;
    private final ModelMenu menu;
    private final PromptDesk prompts;

    AgainDesk(Lira lira, BotName bot, ModelMenu menu, PromptDesk prompts) {
        this.lira = lira;
        this.bot = bot;
        this.menu = menu;
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
        return prepared(tap, origin, manner, unknown, ready -> order(tap, spot, ready, inPlaceOf, null));
    }

    /**
     * Paints a job of one's own as it was asked for.
     *
     * @param mayBeOther whether another model may do it when its own can no longer be used: nothing came of that, so there is no picture
     *     that the new one would have to resemble
     * @param unknown what is said when there is nothing of that name, or it is somebody else's
     */
    List<Answer> repeat(Incoming.Tap tap, Spot spot, JobId job, boolean mayBeOther, Phrase unknown) {
        return prepared(tap, new PaintAgain.Origin.Own(job), new Manner.Same(), unknown, ready -> {
            Optional<ImageModel> other = mayBeOther ? menu.standIn(tap.sender(), ready) : Optional.empty();
            return other.map(model -> order(
                            tap,
                            spot,
                            new PaintAgain.Result.Ready(ready.prompt(), model.key(), ready.options()),
                            null,
                            model.title()))
                    .orElseGet(() -> order(tap, spot, ready, null, null));
        });
    }

    private List<Answer> prepared(
            Incoming.Tap tap,
            PaintAgain.Origin origin,
            Manner manner,
            Phrase unknown,
            Function<PaintAgain.Result.Ready, List<Answer>> painting) {
        Texts says = Texts.in(tap.sender().language());
        PaintAgain.Wish wish = new PaintAgain.Wish(tap.sender().user(), tap.id(), origin, manner);
        return switch (lira.paintAgain().prepare(wish)) {
            case PaintAgain.Result.Unknown() -> List.of(notice(tap, says.say(unknown)));
            case PaintAgain.Result.WordsGone() -> List.of(notice(tap, says.say(Phrase.PICTURE_WORDS_GONE)));
            case PaintAgain.Result.DoubleTap() -> List.of(notice(tap, says.say(Phrase.ALREADY_PAINTING)));
            case PaintAgain.Result.Ready ready -> painting.apply(ready);
        };
    }

    private List<Answer> order(
            Incoming.Tap tap,
            Spot spot,
            PaintAgain.Result.Ready ready,
            @Nullable Integer inPlaceOf,
            @Nullable String other) {
        Texts says = Texts.in(tap.sender().language());
        RequestKey key = new RequestKey("telegram:" + bot.id() + ":tap:" + tap.id());
        boolean asFile = tap.sender().preferences().asFile();
        PromptReader.Reading.Wish order = new PromptReader.Reading.Wish(ready.prompt(), ready.model(), ready.options());
        // Where the button is that was tapped, it stays, unless the answer takes its place.
        String again = inPlaceOf == null ? null : tap.data();
        List<Answer> answers = new ArrayList<>(prompts.request(new PromptDesk.Order(
                key, tap.sender(), answered(tap, spot, inPlaceOf), order, asFile, inPlaceOf, again)));
        String begun = other == null ? null : says.say(Phrase.AGAIN_BY_OTHER, Shortening.to(LONGEST_TITLE, other));
        answers.addFirst(PromptDesk.acknowledgement(tap, answers, begun));
        return answers;
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
