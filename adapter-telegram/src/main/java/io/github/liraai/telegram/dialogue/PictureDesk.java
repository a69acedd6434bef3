package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.history.Manner;
import io.github.liraai.core.history.PaintAgain;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.history.Tap;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.prompt.StylePreset;
import io.github.liraai.telegram.delivery.PictureButton;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be done with a picture that came, by the buttons under it; each works for its owner alone, however old it is. */
final class PictureDesk {
    private static final int LONGEST_BUTTON = 64;
    private static final int MOST_STYLES = 60;

    private final Lira lira;
    private final AgainDesk again;
    private final ShareDesk shares;
    private final ReceiptText receipts;

    PictureDesk(Lira lira, AgainDesk again, ShareDesk shares, ReceiptText receipts) {
        this.lira = lira;
        this.again = again;
        this.shares = shares;
        this.receipts = receipts;
    }

    List<Answer> react(Incoming.Tap tap, Spot spot, PictureButton button, Texts says) {
        return switch (button.deed()) {
            case AGAIN -> again.repeat(tap, spot, button.job(), cameToNothing(tap, button), unknown(spot));
            case VARY -> paint(tap, spot, button.job(), new Manner.Varied(), null);
            case STYLE ->
                button.value().isEmpty()
                        ? once(tap, () -> styles(tap, spot, button, says))
                        : style(tap, spot, button, says);
            case FILE -> once(tap, () -> original(tap, spot, button, says));
            case SHOW -> once(tap, () -> show(tap, spot, button, says));
            case RECEIPT -> once(tap, () -> receipt(tap, spot, button, says));
            case SHARE -> once(tap, () -> share(tap, spot, button, says));
        };
    }

    /** Answers quick taps on one button once; every tap has its button stop spinning. */
    private List<Answer> once(Incoming.Tap tap, Supplier<List<Answer>> answers) {
        boolean counts = lira.countTap().counts(new Tap(tap.sender().user(), tap.data(), tap.id()));
        return counts ? answers.get() : List.of(notice(tap, null));
    }

    /** Answers a command that names a job. */
    Page receipt(UserId reader, String id, Texts says) {
        return Optional.of(id.strip())
                .filter(JobId::isValid)
                .flatMap(job -> lira.lookBack().at(new JobId(job), reader))
                .map(past -> receipt(past, reader, says))
                .orElseGet(() -> new Page(says.say(Phrase.RECEIPT_UNKNOWN), new Keyboard.None()));
    }

    private Page receipt(PastJob past, UserId reader, Texts says) {
        return new Page(receipts.of(past, says), isShareable(past, reader) ? share(past, says) : new Keyboard.None());
    }

    private static boolean isShareable(PastJob past, UserId reader) {
        GenerationJob job = past.stored().job();
        return past.charged() > 0 && job.user().equals(reader) && !job.prompt().isGone();
    }

    private static Keyboard share(PastJob past, Texts says) {
        PictureButton share =
                new PictureButton(PictureButton.Deed.SHARE, past.stored().job().id());
        return Keyboard.Inline.column(List.of(new Keyboard.Button(says.say(Phrase.PICTURE_SHARE), share.data())));
    }

    private List<Answer> share(Incoming.Tap tap, Spot spot, PictureButton button, Texts says) {
        if (own(tap, button).isEmpty()) {
            return List.of(notice(tap, says.say(unknown(spot))));
        }
        return shares.link(button.job(), tap.sender().user())
                .map(link -> List.of(
                        notice(tap, null),
                        new Answer.Say(spot, true, says.say(Phrase.SHARE_LINK, link), new Keyboard.None())))
                .orElseGet(() -> List.of(notice(tap, says.say(Phrase.PICTURE_WORDS_GONE))));
    }

    private boolean cameToNothing(Incoming.Tap tap, PictureButton button) {
        return own(tap, button).filter(past -> past.charged() == 0).isPresent();
    }

    private List<Answer> paint(Incoming.Tap tap, Spot spot, JobId job, Manner manner, @Nullable Integer inPlaceOf) {
        return again.paint(tap, spot, new PaintAgain.Origin.Own(job), manner, inPlaceOf, unknown(spot));
    }

    private List<Answer> style(Incoming.Tap tap, Spot spot, PictureButton button, Texts says) {
        return lira.styles().all().stream()
                .map(StylePreset::key)
                .filter(key -> key.value().equals(button.value()))
                .findFirst()
                .map(key -> paint(tap, spot, button.job(), new Manner.InStyle(key), spot.message()))
                .orElseGet(() -> List.of(notice(tap, says.say(Phrase.BUTTON_OLD))));
    }

    private List<Answer> styles(Incoming.Tap tap, Spot spot, PictureButton button, Texts says) {
        Optional<PastJob> own = own(tap, button);
        if (own.isEmpty()) {
            return List.of(notice(tap, says.say(unknown(spot))));
        }
        if (own.get().stored().job().prompt().isGone()) {
            return List.of(notice(tap, says.say(Phrase.PICTURE_WORDS_GONE)));
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
                .map(past -> receipt(past, tap.sender().user(), says))
                .map(page -> List.of(notice(tap, null), new Answer.Say(spot, true, page.text(), page.keyboard())))
                .orElseGet(() -> List.of(notice(tap, says.say(unknown(spot)))));
    }

    /** Tells whether a button names a job of whoever tapped. */
    boolean isOwn(Incoming.Tap tap, PictureButton button) {
        return own(tap, button).isPresent();
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
