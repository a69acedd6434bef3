package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.model.ModelKey;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.Optional;

/** The buttons there are and the data they carry. */
final class Buttons {
    static final String MODEL = "img_";
    static final String DRAW = "draw";
    static final String MODELS = "models";
    static final String MENU = "menu";
    static final String SETTINGS = "settings";

    private Buttons() {}

    static Keyboard.Button model(String text, ModelKey model) {
        return new Keyboard.Button(text, MODEL + model.value());
    }

    /** Reads the model out of a button's data; empty when the data is not a model button's. */
    static Optional<ModelKey> modelIn(String data) {
        if (!data.startsWith(MODEL)) {
            return Optional.empty();
        }
        String key = data.substring(MODEL.length());
        return ModelKey.isValid(key) ? Optional.of(new ModelKey(key)) : Optional.empty();
    }

    static Keyboard backTo(String data, Texts texts) {
        return Keyboard.Inline.column(List.of(new Keyboard.Button(texts.say(Phrase.BUTTON_BACK), data)));
    }

    static Keyboard draw(Texts texts) {
        return Keyboard.Inline.column(List.of(new Keyboard.Button(texts.say(Phrase.BUTTON_DRAW), DRAW)));
    }

    static Keyboard chooseModel(Texts texts) {
        return Keyboard.Inline.column(List.of(new Keyboard.Button(texts.say(Phrase.BUTTON_MODELS), MODELS)));
    }

    static Keyboard settingsOrModel(Texts texts) {
        return Keyboard.Inline.column(List.of(
                new Keyboard.Button(texts.say(Phrase.BUTTON_SETTINGS), SETTINGS),
                new Keyboard.Button(texts.say(Phrase.BUTTON_MODELS), MODELS)));
    }

    static Keyboard menu(Texts texts) {
        return new Keyboard.Menu(List.of(
                List.of(texts.say(Phrase.BUTTON_GENERATE), texts.say(Phrase.BUTTON_SETTINGS)),
                List.of(texts.say(Phrase.BUTTON_STATS), texts.say(Phrase.BUTTON_HELP))));
    }

    /** Tells which button of the menu a text is, in whatever language it was put up. */
    static Optional<Phrase> menuButton(String text) {
        return List.of(Phrase.BUTTON_GENERATE, Phrase.BUTTON_SETTINGS, Phrase.BUTTON_STATS, Phrase.BUTTON_HELP).stream()
                .filter(button -> isSaid(button, text.strip()))
                .findFirst();
    }

    private static boolean isSaid(Phrase phrase, String text) {
        return Language.all().stream()
                .anyMatch(language -> Texts.in(language).say(phrase).equals(text));
    }
}
