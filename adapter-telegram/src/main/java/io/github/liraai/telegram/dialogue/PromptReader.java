package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.generation.Refusal;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.PromptLine;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.Optional;

/** Finds out what somebody wants painted, and before anything is held or charged what of it cannot be. */
final class PromptReader {
    private final Lira lira;
    private final ModelMenu menu;
    private final RefusalText refusals;
    private final MistakeText mistakes;

    PromptReader(Lira lira, ModelMenu menu, RefusalText refusals) {
        this.lira = lira;
        this.menu = menu;
        this.refusals = refusals;
        this.mistakes = new MistakeText(lira.styles());
    }

    /** What came of it. */
    sealed interface Reading {
        /** It can be asked for. */
        record Wish(String words, ModelKey model, PictureOptions options) implements Reading {}

        /** It cannot be, and this says why. */
        record Not(Page page) implements Reading {}
    }

    /**
     * Reads what somebody wrote.
     *
     * @param usual the model when none is written
     * @param kept the options that hold where none is written
     */
    Reading read(Sender sender, String text, ModelKey usual, PictureOptions kept) {
        Texts texts = Texts.in(sender.language());
        Reading reading = understood(sender, text, usual, kept, texts);
        // Whoever may not paint at all need not hear what else is wrong.
        return reading instanceof Reading.Not
                ? lira.checkPerson()
                        .refuse(sender.user())
                        .<Reading>map(refusal -> new Reading.Not(
                                new Page(refusals.of(refusal, texts), refusals.keyboard(refusal, Buttons.DRAW, texts))))
                        .orElse(reading)
                : reading;
    }

    private Reading understood(Sender sender, String text, ModelKey usual, PictureOptions kept, Texts texts) {
        return switch (lira.promptSyntax().read(text, kept)) {
            case PromptLine.Wrong(PromptLine.Mistake mistake) ->
                new Reading.Not(new Page(mistakes.of(mistake, texts), new Keyboard.None()));
            case PromptLine.Read(var words, String model, PictureOptions options, var written) ->
                model == null
                        ? fitting(new Reading.Wish(words, usual, options), texts)
                        : named(sender, model, words, options, texts);
        };
    }

    private Reading named(Sender sender, String model, String words, PictureOptions options, Texts texts) {
        Optional<ModelKey> key = ModelKey.isValid(model) ? Optional.of(new ModelKey(model)) : Optional.empty();
        if (key.flatMap(lira.models()::find).isEmpty()) {
            List<String> known = lira.listModels().offeredTo(sender.known()).stream()
                    .map(offered -> offered.key().value())
                    .toList();
            return new Reading.Not(new Page(mistakes.ofModel(model, known, texts), Buttons.chooseModel(texts)));
        }
        return switch (menu.choose(sender, key.get(), texts)) {
            case ModelMenu.Choice.Not(String reason) -> new Reading.Not(new Page(reason, Buttons.chooseModel(texts)));
            case ModelMenu.Choice.Usable(ImageModel usable) ->
                fitting(new Reading.Wish(words, usable.key(), options), texts);
        };
    }

    private Reading fitting(Reading.Wish wish, Texts texts) {
        List<Refusal> misfits = lira.models()
                .find(wish.model())
                .map(model -> lira.checkOptions().against(model, wish.options()))
                .orElse(List.of());
        return misfits.isEmpty()
                ? wish
                : new Reading.Not(new Page(refusals.misfits(misfits, texts), Buttons.settingsOrModel(texts)));
    }
}
