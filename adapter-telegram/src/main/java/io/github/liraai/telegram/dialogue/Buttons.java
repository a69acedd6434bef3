package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.model.ModelKey;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The buttons there are and the data they carry. */
final class Buttons {
    static final String MODEL = "img_";
    static final String DRAW = "draw";
    static final String MODELS = "models";
    static final String MENU = "menu";
    static final String SETTINGS = "settings";

    private static final Pattern UNCOUNTED = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\x{FE00}-\\x{FE0F}]+");

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

    /** The button that has painted what is offered; its data name what is paid for. */
    static Keyboard draw(PromptReader.Reading.Wish offered, Texts texts) {
        return Keyboard.Inline.column(List.of(new Keyboard.Button(texts.say(Phrase.BUTTON_DRAW), dataOf(offered))));
    }

    static boolean isDraw(String data) {
        return data.equals(DRAW) || data.startsWith(DRAW + " ");
    }

    /** Tells whether a button offers that; one without more in its data offers whatever is usual when it is tapped. */
    static boolean isDrawOf(PromptReader.Reading.Wish wish, String data) {
        return data.equals(DRAW) || data.equals(dataOf(wish));
    }

    private static String dataOf(PromptReader.Reading.Wish wish) {
        return DRAW + " " + wish.options().count().value() + " " + wish.model().value();
    }

    static Keyboard chooseModel(Texts texts) {
        return Keyboard.Inline.column(List.of(new Keyboard.Button(texts.say(Phrase.BUTTON_MODELS), MODELS)));
    }

    static Keyboard settingsOrModel(Texts texts) {
        return Keyboard.Inline.column(List.of(
                new Keyboard.Button(texts.say(Phrase.BUTTON_SETTINGS), SETTINGS),
                new Keyboard.Button(texts.say(Phrase.BUTTON_MODELS), MODELS)));
    }

    /**
     * The button that asks for the same once more.
     *
     * @param data what is asked for, or null for no button
     */
    static Keyboard again(@Nullable String data, Texts texts) {
        return data == null
                ? new Keyboard.None()
                : Keyboard.Inline.column(List.of(new Keyboard.Button(texts.say(Phrase.BUTTON_TRY_AGAIN), data)));
    }

    /** The button that leads to another model, and {@link #again} below it. */
    static Keyboard chooseModelOrAgain(@Nullable String data, Texts texts) {
        return data == null
                ? chooseModel(texts)
                : Keyboard.Inline.column(List.of(
                        new Keyboard.Button(texts.say(Phrase.BUTTON_MODELS), MODELS),
                        new Keyboard.Button(texts.say(Phrase.BUTTON_TRY_AGAIN), data)));
    }

    /** The menu of somebody who has no picture yet: the one button that leads to it. */
    static Keyboard firstMenu(Texts texts) {
        return new Keyboard.Menu(List.of(List.of(texts.say(Phrase.BUTTON_GENERATE))));
    }

    static Keyboard menu(Texts texts) {
        return new Keyboard.Menu(List.of(
                List.of(texts.say(Phrase.BUTTON_GENERATE), texts.say(Phrase.BUTTON_SETTINGS)),
                List.of(texts.say(Phrase.BUTTON_STATS), texts.say(Phrase.BUTTON_HELP))));
    }

    /**
     * Tells which button of the menu a text is, in whatever language it was put up. Blanks, case and variation selectors do not count: keyboards and
     * clipboards change them.
     */
    static Optional<Phrase> menuButton(String text) {
        String label = label(text);
        return List.of(Phrase.BUTTON_GENERATE, Phrase.BUTTON_SETTINGS, Phrase.BUTTON_STATS, Phrase.BUTTON_HELP).stream()
                .filter(button -> isSaid(button, label))
                .findFirst();
    }

    private static boolean isSaid(Phrase phrase, String label) {
        return Language.all().stream()
                .anyMatch(language -> label(Texts.in(language).say(phrase)).equals(label));
    }

    private static String label(String text) {
        return UNCOUNTED.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
