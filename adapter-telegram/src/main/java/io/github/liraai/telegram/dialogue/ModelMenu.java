package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.history.PaintAgain;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of models somebody is offered, and the choice among them. */
final class ModelMenu {
    private static final int LONGEST_BUTTON = 64;
    private static final int MOST_BUTTONS = 90;

    private final Lira lira;

    ModelMenu(Lira lira) {
        this.lira = lira;
    }

    /** What a model button leads to. */
    sealed interface Choice {
        /** The model can be used. */
        record Usable(ImageModel model) implements Choice {}

        /** It cannot, and this says why. */
        record Not(String notice) implements Choice {}
    }

    Page page(Sender sender, Texts texts) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        for (ImageModel model : lira.listModels().offeredTo(sender.known())) {
            if (buttons.size() < MOST_BUTTONS) {
                buttons.add(Buttons.model(Shortening.to(LONGEST_BUTTON, label(model, texts)), model.key()));
            }
        }
        Phrase head = buttons.isEmpty() ? Phrase.MODELS_NONE : Phrase.CHOOSE_MODEL;
        buttons.add(new Keyboard.Button(texts.say(Phrase.BUTTON_BACK), Buttons.MENU));
        return new Page(texts.say(head), Keyboard.Inline.column(buttons));
    }

    Choice choose(Sender sender, ModelKey key, Texts texts) {
        Optional<ImageModel> model = lira.models().find(key);
        if (model.isEmpty()) {
            return new Choice.Not(texts.say(Phrase.MODEL_UNKNOWN));
        }
        String title = Shortening.to(LONGEST_BUTTON, model.get().title());
        if (model.get().stage() == ImageModel.Stage.ANNOUNCED) {
            return new Choice.Not(texts.say(Phrase.MODEL_SOON, title));
        }
        if (lira.operation().isPaused(model.get())) {
            return new Choice.Not(texts.say(Phrase.MODEL_PAUSED, title));
        }
        boolean offered = lira.listModels().offeredTo(sender.known()).contains(model.get());
        if (offered) {
            return new Choice.Usable(model.get());
        }
        boolean isAllowed =
                lira.showStanding().of(sender.user()).level().models().allows(key);
        return new Choice.Not(texts.say(isAllowed ? Phrase.MODEL_GONE : Phrase.MODEL_NOT_ALLOWED, title));
    }

    /** Finds the model for a prompt that names none: the one last chosen, or else the first that can be used. */
    Optional<ImageModel> usual(Sender sender, Preferences preferences) {
        List<ImageModel> usable = usable(sender);
        return usable.stream()
                .filter(model -> model.key().equals(preferences.model()))
                .findFirst()
                .or(() -> usable.stream().findFirst());
    }

    /**
     * Finds who can do what a model can no longer do: the usual model, or else the first that takes the same options; empty when that
     * model can be used or nobody else can.
     */
    Optional<ImageModel> standIn(Sender sender, PaintAgain.Result.Ready wanted) {
        List<ImageModel> usable = usable(sender);
        if (usable.stream().anyMatch(model -> model.key().equals(wanted.model()))) {
            return Optional.empty();
        }
        Optional<ImageModel> usual = usual(sender, sender.preferences());
        return Stream.concat(usual.stream(), usable.stream())
                .filter(model ->
                        lira.checkOptions().against(model, wanted.options()).isEmpty())
                .findFirst();
    }

    /** Lists the models that somebody can paint with now. */
    List<ImageModel> usable(Sender sender) {
        return lira.listModels().offeredTo(sender.known()).stream()
                .filter(model -> model.stage() == ImageModel.Stage.READY)
                .toList();
    }

    private static String label(ImageModel model, Texts texts) {
        return switch (model.stage()) {
            case READY -> model.title();
            case ANNOUNCED -> texts.say(Phrase.MODEL_SOON_BUTTON, model.title());
        };
    }
}
