package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.preferences.PromptWait;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.telegram.dialogue.PromptReader.Reading;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.Optional;

/** Texts: a prompt when we wait for one, otherwise an offer that costs nothing until it is tapped. */
final class TextDesk {
    private static final int LONGEST_TITLE = 100;

    private final Lira lira;
    private final BotName bot;
    private final ModelMenu menu;
    private final PromptReader reader;
    private final PromptDesk prompts;

    TextDesk(Lira lira, BotName bot, ModelMenu menu, PromptReader reader, PromptDesk prompts) {
        this.lira = lira;
        this.bot = bot;
        this.menu = menu;
        this.reader = reader;
        this.prompts = prompts;
    }

    List<Answer> react(Incoming.Words words) {
        boolean mentioned = bot.isMentionedIn(words.text());
        if (!words.spot().isPrivate() && !mentioned && !words.repliesToBot()) {
            return List.of();
        }
        Optional<PromptWait> wait = lira.choosePreferences()
                .waiting(words.sender().user(), words.spot().place());
        if (wait.isPresent()) {
            return awaited(words, wait.get().model());
        }
        if (!words.spot().isPrivate() && !mentioned && !words.repliesToPicture()) {
            return List.of();
        }
        return lira.findGeneration()
                .of(key(words))
                .map(earlier -> prompts.again(words, earlier))
                .orElseGet(() -> List.of(offer(words)));
    }

    /** Takes a prompt that comes with a command, for the usual model. */
    List<Answer> prompt(Incoming.Words words, String prompt) {
        Preferences preferences = lira.choosePreferences().of(words.sender().user());
        Optional<ImageModel> model = menu.usual(words.sender().user(), preferences);
        if (model.isEmpty()) {
            return List.of(reply(words, Phrase.MODELS_NONE));
        }
        return switch (reader.read(words.sender(), prompt, model.get().key(), preferences.options())) {
            case Reading.Not(Page page) -> List.of(reply(words, page));
            case Reading.Wish wish -> prompts.request(order(words, wish, preferences));
        };
    }

    /** Takes the words that an offer answers, for the usual model. */
    List<Answer> accept(Incoming.Tap tap, Spot offer, Incoming.Answered original, String text) {
        Preferences preferences = lira.choosePreferences().of(tap.sender().user());
        Optional<ImageModel> model = menu.usual(tap.sender().user(), preferences);
        if (model.isEmpty()) {
            Texts texts = Texts.in(tap.sender().language());
            return List.of(new Answer.Change(offer, texts.say(Phrase.MODELS_NONE), new Keyboard.None()));
        }
        String prompt = bot.withoutMention(text);
        return switch (reader.read(tap.sender(), prompt, model.get().key(), preferences.options())) {
            case Reading.Not(Page page) -> List.of(new Answer.Change(offer, page.text(), page.keyboard()));
            case Reading.Wish wish -> accept(tap, offer, original, wish, preferences.asFile());
        };
    }

    private List<Answer> accept(
            Incoming.Tap tap, Spot offer, Incoming.Answered original, Reading.Wish wish, boolean asFile) {
        Spot prompt = new Spot(offer.chat(), offer.isPrivate(), offer.thread(), original.message());
        List<Answer> answers =
                prompts.request(new PromptDesk.Order(key(offer), tap.sender(), prompt, wish, asFile, offer.message()));
        // That was the prompt; a "thank you" after it must not be another.
        lira.choosePreferences().stopWaiting(tap.sender().user(), offer.place());
        return answers;
    }

    /** Tells whether an offer was accepted and its picture is still to come. */
    boolean isTaken(Spot offer) {
        return lira.findGeneration()
                .of(key(offer))
                .filter(earlier -> earlier.state().holds())
                .isPresent();
    }

    /** Tells whether words would be a command by themselves: a mention before it makes no prompt of one. */
    static boolean isCommand(String words) {
        return Command.parse(words).isPresent();
    }

    private List<Answer> awaited(Incoming.Words words, ModelKey model) {
        String prompt = bot.withoutMention(words.text());
        if (isCommand(prompt)) {
            return List.of(reply(words, Phrase.WORDS_ONLY_WAITING));
        }
        Preferences preferences = lira.choosePreferences().of(words.sender().user());
        return switch (reader.read(words.sender(), prompt, model, preferences.options())) {
            // It has only to be said otherwise, so the wait goes on.
            case Reading.Not(Page page) -> List.of(reply(words, page));
            case Reading.Wish wish -> awaited(words, wish, preferences);
        };
    }

    private List<Answer> awaited(Incoming.Words words, Reading.Wish wish, Preferences preferences) {
        PromptDesk.Outcome outcome = prompts.ask(order(words, wish, preferences));
        if (!outcome.isForItsWords()) {
            // After accepting: should we die in between, the same update comes again and is known.
            lira.choosePreferences()
                    .stopWaiting(words.sender().user(), words.spot().place());
        }
        return outcome.answers();
    }

    private PromptDesk.Order order(Incoming.Words words, Reading.Wish wish, Preferences preferences) {
        return new PromptDesk.Order(key(words), words.sender(), words.spot(), wish, preferences.asFile(), null);
    }

    private RequestKey key(Incoming.Words words) {
        return new RequestKey("telegram:" + bot.id() + ":" + words.update());
    }

    /** One offer is one picture, however often and by whichever update it is tapped. */
    private RequestKey key(Spot offer) {
        return new RequestKey("telegram:" + bot.id() + ":offer:" + offer.chat() + ":" + offer.message());
    }

    private Answer offer(Incoming.Words words) {
        Preferences preferences = lira.choosePreferences().of(words.sender().user());
        Optional<ImageModel> model = menu.usual(words.sender().user(), preferences);
        String prompt = bot.withoutMention(words.text());
        if (Prompt.isBlank(prompt) || isCommand(prompt)) {
            return reply(words, Phrase.WORDS_ONLY);
        }
        if (model.isEmpty()) {
            return reply(words, Phrase.MODELS_NONE);
        }
        return switch (reader.read(words.sender(), prompt, model.get().key(), preferences.options())) {
            case Reading.Not(Page page) -> reply(words, page);
            case Reading.Wish wish -> offer(words, wish);
        };
    }

    private Answer offer(Incoming.Words words, Reading.Wish wish) {
        if (Prompt.isBlank(wish.words())) {
            return reply(words, Phrase.WORDS_ONLY);
        }
        return prompts.foresee(words.sender(), wish)
                .map(page -> reply(words, page))
                .orElseGet(() -> offered(words, wish));
    }

    private Answer offered(Incoming.Words words, Reading.Wish wish) {
        Texts texts = Texts.in(words.sender().language());
        String title = lira.models()
                .find(wish.model())
                .map(ImageModel::title)
                .orElse(wish.model().value());
        int pictures = wish.options().count().value();
        String text = texts.say(Phrase.OFFER, Shortening.to(LONGEST_TITLE, title), pictures);
        return reply(words, new Page(text, Buttons.draw(texts)));
    }

    private static Answer reply(Incoming.Words words, Phrase phrase) {
        Texts texts = Texts.in(words.sender().language());
        return reply(words, new Page(texts.say(phrase), new Keyboard.None()));
    }

    private static Answer reply(Incoming.Words words, Page page) {
        return new Answer.Say(words.spot(), true, page.text(), page.keyboard());
    }
}
