package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.history.Manner;
import io.github.liraai.core.history.PaintAgain;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.prompt.StylePreset;
import io.github.liraai.telegram.delivery.PictureButton;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done with a picture that came, by the buttons under it; each works for its owner alone, however old it is. */
final class PictureDesk {
    private static final int LONGEST_BUTTON = 64;
    private static final int MOST_STYLES = 60;

    private final Lira lira;
    private final BotName bot;
    private final PromptDesk prompts;
    private final ReceiptText receipts;

    PictureDesk(Lira lira, BotName bot, PromptDesk prompts, ReceiptText receipts) {
        this.lira = lira;
        this.bot = bot;
        this.prompts = prompts;
        this.receipts = receipts;
    }

    List<Answer> react(Incoming.Tap tap, Spot spot, PictureButton button, Texts says) {
        return switch (button.deed()) {
            case AGAIN -> paint(tap, spot, button.job(), new Manner.Same(), null, says);
            case VARY -> paint(tap, spot, button.job(), new Manner.Varied(), null, says);
            case STYLE -> button.value().isEmpty() ? styles(tap, spot, button, says) : style(tap, spot, button, says);
            case FILE -> original(tap, spot, button, says);
            case SHOW -> show(tap, spot, button, says);
            case RECEIPT -> receipt(tap, spot, button, says);
        };
    }

    /** Answers a command that names a job. */
    Page receipt(UserId reader, String id, Texts says) {
        String text = Optional.of(id.strip())
                .filter(JobId::isValid)
                .flatMap(job -> lira.lookBack().at(new JobId(job), reader))
                .map(past -> receipts.of(past, says))
                .orElseGet(() -> says.say(Phrase.RECEIPT_UNKNOWN));
        return new Page(text, new Keyboard.None());
    }

    private List<Answer> paint(
            Incoming.Tap tap, Spot spot, JobId job, Manner manner, @Nullable Integer inPlaceOf, Texts says) {
        PaintAgain.Wish wish =
                new PaintAgain.Wish(tap.sender().user(), tap.id(), new PaintAgain.Origin.Own(job), manner);
        return switch (lira.paintAgain().prepare(wish)) {
            case PaintAgain.Result.Unknown() -> List.of(notice(tap, says.say(unknown(spot))));
            case PaintAgain.Result.WordsGone() -> List.of(notice(tap, says.say(Phrase.PICTURE_WORDS_GONE)));
            case PaintAgain.Result.DoubleTap() -> List.of(notice(tap, says.say(Phrase.ALREADY_PAINTING)));
            case PaintAgain.Result.Ready(var words, var model, var options) -> {
                RequestKey key = new RequestKey("telegram:" + bot.id() + ":tap:" + tap.id());
                boolean asFile =
                        lira.choosePreferences().of(tap.sender().user()).asFile();
                PromptReader.Reading.Wish order = new PromptReader.Reading.Wish(words, model, options);
                List<Answer> answers = new ArrayList<>(prompts.request(new PromptDesk.Order(
                        key, tap.sender(), picture(tap, spot, inPlaceOf), order, asFile, inPlaceOf)));
                answers.addFirst(notice(tap, answers.isEmpty() ? says.say(Phrase.ALREADY_PAINTING) : null));
                yield answers;
            }
        };
    }

    /** Finds the message with the picture, which the list of styles answers. */
    private static Spot picture(Incoming.Tap tap, Spot spot, @Nullable Integer inPlaceOf) {
        Incoming.Answered answered = tap.answered();
        return inPlaceOf == null || answered == null
                ? spot
                : new Spot(spot.chat(), spot.isPrivate(), spot.thread(), answered.message());
    }

    private List<Answer> style(Incoming.Tap tap, Spot spot, PictureButton button, Texts says) {
        return lira.styles().all().stream()
                .map(StylePreset::key)
                .filter(key -> key.value().equals(button.value()))
                .findFirst()
                .map(key -> paint(tap, spot, button.job(), new Manner.InStyle(key), spot.message(), says))
                .orElseGet(() -> List.of(notice(tap, says.say(Phrase.BUTTON_OLD))));
    }

    private List<Answer> styles(Incoming.Tap tap, Spot spot, PictureButton button, Texts says) {
        if (own(tap, button).isEmpty()) {
            return List.of(notice(tap, says.say(unknown(spot))));
        }
        List<Keyboard.Button> buttons = lira.styles().all().stream()
                .limit(MOST_STYLES)
                .map(style -> styled(button.job(), style, says))
                .toList();
        return List.of(
                notice(tap, null),
                new Answer.Say(spot, true, says.say(Phrase.CHOOSE_STYLE), Keyboard.Inline.pairs(buttons)));
    }

    private static Keyboard.Button styled(JobId job, StylePreset style, Texts says) {
        StyleKey key = style.key();
        return new Keyboard.Button(
                Shortening.to(LONGEST_BUTTON, SettingNames.style(style, says)),
                new PictureButton(PictureButton.Deed.STYLE, job, key.value()).data());
    }

    private List<Answer> original(Incoming.Tap tap, Spot spot, PictureButton button, Texts says) {
        if (own(tap, button).isEmpty()) {
            return List.of(notice(tap, says.say(unknown(spot))));
        }
        List<SpooledPicture> pictures = originals(button.job());
        return pictures.isEmpty()
                ? List.of(notice(tap, says.say(Phrase.PICTURE_FILE_GONE)))
                : List.of(notice(tap, null), new Answer.Originals(spot, says.language(), pictures));
    }

    private List<SpooledPicture> originals(JobId job) {
        try {
            return lira.spool().pictures(job);
        } catch (IOException e) {
            // To whoever asks it is as good as gone; the spool's own upkeep reports the disk.
            return List.of();
        }
    }

    private List<Answer> show(Incoming.Tap tap, Spot spot, PictureButton button, Texts says) {
        return own(tap, button)
                .map(past -> List.of(notice(tap, null), new Answer.Show(spot, says.language(), past)))
                .orElseGet(() -> List.of(notice(tap, says.say(unknown(spot)))));
    }

    private List<Answer> receipt(Incoming.Tap tap, Spot spot, PictureButton button, Texts says) {
        return own(tap, button)
                .map(past -> List.of(
                        notice(tap, null), new Answer.Say(spot, true, receipts.of(past, says), new Keyboard.None())))
                .orElseGet(() -> List.of(notice(tap, says.say(unknown(spot)))));
    }

    private Optional<PastJob> own(Incoming.Tap tap, PictureButton button) {
        UserId user = tap.sender().user();
        return lira.lookBack()
                .at(button.job(), user)
                .filter(past -> past.stored().job().user().equals(user));
    }

    private static Phrase unknown(Spot spot) {
        return spot.isPrivate() ? Phrase.BUTTON_OLD : Phrase.PICTURE_NOT_YOURS;
    }

    private static Answer notice(Incoming.Tap tap, @Nullable String text) {
        return new Answer.Acknowledge(tap.id(), text);
    }
}
