package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.history.ShareId;
import io.github.liraai.core.history.Tap;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.telegram.delivery.CancelButton;
import io.github.liraai.telegram.delivery.PictureButton;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Taps on buttons: each is acknowledged first, whatever its data is, since anybody may send any. Only a button that the tapped
 * message has now does something.
 */
final class TapDesk {
    private final Lira lira;
    private final BotName bot;
    private final ModelMenu menu;
    private final SettingsDesk settings;
    private final TextDesk texts;
    private final CancelDesk cancels;
    private final Optional<AdminDesk> admin;
    private final PastDesks past;

    TapDesk(
            Lira lira,
            BotName bot,
            ModelMenu menu,
            SettingsDesk settings,
            TextDesk texts,
            CancelDesk cancels,
            Optional<AdminDesk> admin,
            PastDesks past) {
        this.lira = lira;
        this.bot = bot;
        this.menu = menu;
        this.settings = settings;
        this.texts = texts;
        this.cancels = cancels;
        this.admin = admin;
        this.past = past;
    }

    List<Answer> react(Incoming.Tap tap) {
        Spot spot = tap.spot();
        Texts says = Texts.in(tap.sender().language());
        Optional<PictureButton> picture = PictureButton.parse(tap.data());
        // Of an old message Telegram does not tell the buttons any more. Those under pictures are their owner's,
        // whatever the message has now; a style's is gone once it is chosen.
        boolean outlives = picture.filter(button -> button.value().isEmpty()).isPresent();
        if (spot == null || (!outlives && !tap.isOnAButton())) {
            return List.of(notice(tap, says.say(late(tap, spot))));
        }
        if (picture.isPresent()) {
            return past.pictures().react(tap, spot, picture.get(), says);
        }
        Optional<ShareId> shared = ShareDesk.taken(tap.data());
        if (shared.isPresent()) {
            return past.shares().take(tap, spot, shared.get());
        }
        if (HistoryDesk.pageIn(tap.data()).isPresent()) {
            return history(tap, spot, HistoryDesk.pageIn(tap.data()).getAsInt(), says);
        }
        if (PrivacyDesk.isAnswer(tap.data())) {
            return past.privacy().react(tap, spot, says);
        }
        if (CancelButton.isCancel(tap.data())) {
            return cancels.react(tap, spot, says);
        }
        if (Buttons.isDraw(tap.data())) {
            return draw(tap, spot, says);
        }
        return switch (tap.data()) {
            case PictureButton.OTHER_MODEL -> otherModel(tap, spot, says);
            case Buttons.MODELS -> models(tap, spot, says);
            case Buttons.MENU -> menu(tap, spot, says);
            default ->
                SettingTap.parse(tap.data())
                        .map(setting -> setting(tap, spot, setting, says))
                        .or(() -> Buttons.modelIn(tap.data()).map(model -> model(tap, spot, model, says)))
                        .or(() ->
                                admin.flatMap(desk -> AdminAct.read(tap.data()).map(act -> desk.react(tap, spot, act))))
                        .orElseGet(() -> List.of(notice(tap, says.say(Phrase.BUTTON_OLD))));
        };
    }

    /** Says why a button that is not there does nothing: an offer's is gone as soon as it is taken, and fingers are quick. */
    private Phrase late(Incoming.Tap tap, @Nullable Spot spot) {
        if (CancelButton.jobIn(tap.data()).isPresent()) {
            return Phrase.PROGRESS_OVER;
        }
        Optional<PictureButton> picture = PictureButton.parse(tap.data());
        if (picture.isPresent()) {
            return past.pictures().isOwn(tap, picture.get()) ? Phrase.ALREADY_PAINTING : Phrase.BUTTON_OLD;
        }
        boolean isTaken = spot != null && Buttons.isDraw(tap.data()) && texts.isTaken(spot);
        return isTaken ? Phrase.ALREADY_PAINTING : Phrase.BUTTON_OLD;
    }

    private List<Answer> history(Incoming.Tap tap, Spot spot, int page, Texts says) {
        if (isOthers(tap)) {
            return List.of(notice(tap, says.say(Phrase.MENU_NOT_YOURS)));
        }
        return List.of(
                notice(tap, null), change(spot, past.history().page(tap.sender().user(), page, says)));
    }

    private List<Answer> models(Incoming.Tap tap, Spot spot, Texts says) {
        if (isOthers(tap)) {
            return List.of(notice(tap, says.say(Phrase.MENU_NOT_YOURS)));
        }
        lira.choosePreferences().stopWaiting(tap.sender().user(), spot.place());
        return List.of(notice(tap, null), page(tap, spot, says));
    }

    /** The bad news stays with its button; the list answers the words, which a choice there offers to be painted. */
    private List<Answer> otherModel(Incoming.Tap tap, Spot spot, Texts says) {
        if (isOthers(tap)) {
            return List.of(notice(tap, says.say(Phrase.MENU_NOT_YOURS)));
        }
        if (!lira.countTap().counts(new Tap(tap.sender().user(), tap.data(), tap.id()))) {
            return List.of(notice(tap, null));
        }
        lira.choosePreferences().stopWaiting(tap.sender().user(), spot.place());
        Incoming.Answered words = tap.answered();
        Spot answered = words == null ? spot : new Spot(spot.chat(), spot.isPrivate(), spot.thread(), words.message());
        Page page = menu.page(tap.sender(), says);
        return List.of(notice(tap, null), new Answer.Say(answered, true, page.text(), page.keyboard()));
    }

    private List<Answer> menu(Incoming.Tap tap, Spot spot, Texts says) {
        if (isOthers(tap)) {
            return List.of(notice(tap, says.say(Phrase.MENU_NOT_YOURS)));
        }
        lira.choosePreferences().stopWaiting(tap.sender().user(), spot.place());
        Phrase text = spot.isPrivate() ? Phrase.MENU : Phrase.HELP_GROUP;
        Page page = texts.offerAgain(tap, spot).orElseGet(() -> new Page(says.say(text), Buttons.chooseModel(says)));
        return List.of(notice(tap, null), change(spot, page));
    }

    private List<Answer> setting(Incoming.Tap tap, Spot spot, SettingTap setting, Texts says) {
        if (isOthers(tap)) {
            return List.of(notice(tap, says.say(Phrase.MENU_NOT_YOURS)));
        }
        return settings.page(tap.sender(), setting)
                .map(page -> Stream.concat(
                                Stream.of(notice(tap, null), change(spot, page)),
                                settings.menu(tap.sender(), spot).stream())
                        .toList())
                .orElseGet(() -> List.of(notice(tap, says.say(Phrase.BUTTON_OLD))));
    }

    private List<Answer> model(Incoming.Tap tap, Spot spot, ModelKey key, Texts says) {
        if (isOthers(tap)) {
            return List.of(notice(tap, says.say(Phrase.MENU_NOT_YOURS)));
        }
        return switch (menu.choose(tap.sender(), key, says)) {
            case ModelMenu.Choice.Not(String notice) -> List.of(notice(tap, notice));
            case ModelMenu.Choice.Usable(ImageModel model) ->
                List.of(notice(tap, null), chosen(tap, spot, model, says));
        };
    }

    private Answer chosen(Incoming.Tap tap, Spot spot, ImageModel model, Texts says) {
        lira.choosePreferences().chooseModel(tap.sender().user(), spot.place(), model.key());
        Preferences kept = lira.choosePreferences().of(tap.sender().user());
        Optional<Page> offer = texts.offerAgain(tap.from(tap.sender().choosing(kept)), spot);
        if (offer.isPresent()) {
            lira.choosePreferences().stopWaiting(tap.sender().user(), spot.place());
            return change(spot, offer.get());
        }
        int pictures = kept.options().count().value();
        Phrase phrase = spot.isPrivate() ? Phrase.SEND_DESCRIPTION : Phrase.SEND_DESCRIPTION_GROUP;
        String misfits = settings.misfits(tap.sender());
        String text = says.say(phrase, model.title(), pictures) + misfits;
        Keyboard keyboard = misfits.isEmpty() ? Buttons.backTo(Buttons.MODELS, says) : Buttons.settingsOrModel(says);
        return new Answer.Change(spot, text, keyboard);
    }

    private List<Answer> draw(Incoming.Tap tap, Spot spot, Texts says) {
        Incoming.Answered original = tap.answered();
        String text = original == null ? null : original.text();
        // What was offered may have been edited into something else since.
        Optional<String> prompt = text == null ? Optional.empty() : texts.promptIn(text);
        if (original == null || prompt.isEmpty()) {
            return List.of(notice(tap, says.say(Phrase.OFFER_LOST)));
        }
        if (original.author() != tap.sender().id()) {
            return List.of(notice(tap, says.say(Phrase.OFFER_NOT_YOURS)));
        }
        return texts.accept(tap, spot, original, prompt.get());
    }

    private Answer page(Incoming.Tap tap, Spot spot, Texts says) {
        return change(spot, menu.page(tap.sender(), says));
    }

    private static Answer change(Spot spot, Page page) {
        return new Answer.Change(spot, page.text(), page.keyboard());
    }

    /** In a group a menu answers the one who called it up, and only they may use it. */
    private boolean isOthers(Incoming.Tap tap) {
        return Optional.ofNullable(tap.answered())
                .filter(answered -> answered.author() != bot.id())
                .filter(answered -> answered.author() != tap.sender().id())
                .isPresent();
    }

    private static Answer notice(Incoming.Tap tap, @Nullable String notice) {
        return new Answer.Acknowledge(tap.id(), notice);
    }
}
