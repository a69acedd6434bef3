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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts: a prompt when we wait for one, otherwise an offer that costs nothing until it is tapped. */
final class TextDesk {
    private static final int LONGEST_TITLE = 100;

    /** From so many UTF-16 units on a client may have cut what was pasted, 4096 being the most that Telegram takes. */
    private static final int MAYBE_CUT = 4000;

    /** How far Telegram's clock and ours may be apart. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

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
        boolean isSaidToUs = words.spot().isPrivate() || mentioned;
        if (!isSaidToUs && !words.repliesToBot()) {
            return List.of();
        }
        Optional<PromptWait> wait = lira.choosePreferences()
                .waiting(words.sender().user(), words.spot().place());
        // What is said about a picture, or was written by somebody else, need not be the description that is waited
        // for.
        boolean mayAnswer = (mentioned || !words.repliesToPicture()) && !words.passedOn();
        if (wait.isPresent() && mayAnswer && !isOlder(words, wait.get())) {
            List<Answer> answers = awaited(words, wait.get().model());
            if (mayBeCut(words)) {
                // The next text may be its tail, which is no description.
                stopWaiting(words);
            }
            return answers;
        }
        return lira.findGeneration()
                .of(key(words))
                .map(earlier -> prompts.again(words, earlier))
                .orElseGet(() -> List.of(offer(words, bot.withoutMention(words.text()))));
    }

    /** Takes a prompt that comes with a command, for the usual model. */
    List<Answer> prompt(Incoming.Words words, String given) {
        String prompt = bot.withoutMention(given);
        if (Prompt.isBlank(prompt) || Command.isMeant(prompt)) {
            Texts texts = Texts.in(words.sender().language());
            return List.of(reply(words, wordsOnly(words.spot(), texts)));
        }
        if (words.passedOn()) {
            return List.of(offer(words, prompt));
        }
        Preferences preferences = words.sender().preferences();
        Optional<ImageModel> model = menu.usual(words.sender(), preferences);
        if (model.isEmpty()) {
            return List.of(reply(words, noModel(Texts.in(words.sender().language()))));
        }
        return switch (reader.read(words.sender(), prompt, model.get().key(), preferences.options())) {
            case Reading.Not(Page page) -> List.of(reply(words, page));
            case Reading.Wish wish -> prompts.request(order(words, wish, preferences));
        };
    }

    /** Takes the words that an offer answers, for the usual model. */
    List<Answer> accept(Incoming.Tap tap, Spot offer, Incoming.Answered original, String prompt) {
        Preferences preferences = tap.sender().preferences();
        Optional<ImageModel> model = menu.usual(tap.sender(), preferences);
        if (model.isEmpty()) {
            return refused(tap, offer, noModel(Texts.in(tap.sender().language())));
        }
        return switch (reader.read(tap.sender(), prompt, model.get().key(), preferences.options())) {
            case Reading.Not(Page page) -> refused(tap, offer, page);
            case Reading.Wish wish ->
                Buttons.isDrawOf(wish, tap.data()) || isTaken(offer)
                        ? accept(tap, offer, original, wish, preferences.asFile())
                        : offerAnew(tap, offer, wish);
        };
    }

    private static List<Answer> refused(Incoming.Tap tap, Spot offer, Page page) {
        List<Answer> answers = List.of(new Answer.Change(offer, page.text(), page.keyboard()));
        return acknowledged(tap, answers);
    }

    /** Shows what it would be by now, which is not what was offered: nobody is to pay for another model or more pictures than they saw. */
    private List<Answer> offerAnew(Incoming.Tap tap, Spot offer, Reading.Wish wish) {
        Texts texts = Texts.in(tap.sender().language());
        Page page = offer(tap.sender(), offer, wish, texts);
        return List.of(
                new Answer.Acknowledge(tap.id(), texts.say(Phrase.OFFER_CHANGED)),
                new Answer.Change(offer, page.text(), page.keyboard()));
    }

    private static List<Answer> acknowledged(Incoming.Tap tap, List<Answer> answers) {
        return Stream.concat(Stream.of(PromptDesk.acknowledgement(tap, answers, null)), answers.stream())
                .toList();
    }

    private List<Answer> accept(
            Incoming.Tap tap, Spot offer, Incoming.Answered original, Reading.Wish wish, boolean asFile) {
        Spot prompt = new Spot(offer.chat(), offer.isPrivate(), offer.thread(), original.message());
        List<Answer> answers = prompts.request(
                new PromptDesk.Order(key(offer), tap.sender(), prompt, wish, asFile, offer.message(), Buttons.DRAW));
        // That was the prompt; a "thank you" after it must not be another.
        lira.choosePreferences().stopWaiting(tap.sender().user(), offer.place());
        return acknowledged(tap, answers);
    }

    /** Tells whether an offer was accepted and its picture is still to come. */
    boolean isTaken(Spot offer) {
        return lira.findGeneration()
                .of(key(offer))
                .filter(earlier -> earlier.state().holds())
                .isPresent();
    }

    /** Finds the prompt in what somebody wrote; empty when it is none, as other commands are. */
    Optional<String> promptIn(String text) {
        String prompt = bot.withoutMention(Command.parse(text)
                .map(command -> command.isFor(bot) && command.isForPainting() ? command.rest() : "")
                .orElse(text));
        return Optional.of(prompt).filter(words -> !Prompt.isBlank(words) && !isCommand(words));
    }

    /**
     * Offers once more what the message with a button answers, as it can be painted by now; empty when that is no prompt of whoever
     * tapped.
     */
    Optional<Page> offerAgain(Incoming.Tap tap, Spot spot) {
        return Optional.ofNullable(tap.answered())
                .filter(answered -> answered.author() == tap.sender().id())
                .flatMap(answered -> Optional.ofNullable(answered.text()))
                .flatMap(this::promptIn)
                .map(prompt -> offer(tap.sender(), spot, prompt));
    }

    /** Tells whether words would be a command by themselves: a mention before it makes no prompt of one. */
    private static boolean isCommand(String words) {
        return Command.parse(words).isPresent();
    }

    private List<Answer> awaited(Incoming.Words words, ModelKey model) {
        String prompt = bot.withoutMention(words.text());
        if (Command.isMeant(prompt)) {
            return List.of(reply(words, mayBeCut(words) ? Phrase.WORDS_ONLY : Phrase.WORDS_ONLY_WAITING));
        }
        Preferences preferences = words.sender().preferences();
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
            stopWaiting(words);
        }
        return outcome.answers();
    }

    private void stopWaiting(Incoming.Words words) {
        lira.choosePreferences().stopWaiting(words.sender().user(), words.spot().place());
    }

    /** Tells whether a text was written before its author was asked for a description, as what is handled after a downtime may be. */
    private static boolean isOlder(Incoming.Words words, PromptWait wait) {
        Instant date = words.date();
        return date != null && date.isBefore(wait.since().minus(CLOCKS_DIFFER));
    }

    private static boolean mayBeCut(Incoming.Words words) {
        return words.text().length() >= MAYBE_CUT;
    }

    private PromptDesk.Order order(Incoming.Words words, Reading.Wish wish, Preferences preferences) {
        return new PromptDesk.Order(
                key(words), words.sender(), words.spot(), wish, preferences.asFile(), null, Buttons.DRAW);
    }

    private RequestKey key(Incoming.Words words) {
        return new RequestKey("telegram:" + bot.id() + ":" + words.update());
    }

    /** One offer is one picture, however often and by whichever update it is tapped. */
    private RequestKey key(Spot offer) {
        return new RequestKey("telegram:" + bot.id() + ":offer:" + offer.chat() + ":" + offer.message());
    }

    private Answer offer(Incoming.Words words, String prompt) {
        return reply(words, offer(words.sender(), words.spot(), prompt));
    }

    private Page offer(Sender sender, Spot spot, String prompt) {
        Texts texts = Texts.in(sender.language());
        Preferences preferences = sender.preferences();
        Optional<ImageModel> model = menu.usual(sender, preferences);
        if (Prompt.isBlank(prompt) || isCommand(prompt)) {
            return wordsOnly(spot, texts);
        }
        if (model.isEmpty()) {
            return noModel(texts);
        }
        return switch (reader.read(sender, prompt, model.get().key(), preferences.options())) {
            case Reading.Not(Page page) -> page;
            case Reading.Wish wish -> offer(sender, spot, wish, texts);
        };
    }

    private Page offer(Sender sender, Spot spot, Reading.Wish wish, Texts texts) {
        if (Prompt.isBlank(wish.words())) {
            return wordsOnly(spot, texts);
        }
        return prompts.foresee(sender, wish).orElseGet(() -> offered(wish, texts));
    }

    private Page offered(Reading.Wish wish, Texts texts) {
        String title = lira.models()
                .find(wish.model())
                .map(ImageModel::title)
                .orElse(wish.model().value());
        int pictures = wish.options().count().value();
        String text = texts.say(Phrase.OFFER, Shortening.to(LONGEST_TITLE, title), pictures);
        return new Page(text, Buttons.draw(wish, texts));
    }

    private static Page wordsOnly(Spot spot, Texts texts) {
        Phrase phrase = spot.isPrivate() ? Phrase.WORDS_ONLY : Phrase.GREETING_GROUP;
        return new Page(texts.say(phrase), new Keyboard.None());
    }

    private static Page noModel(Texts texts) {
        return new Page(texts.say(Phrase.MODELS_NONE), Buttons.again(Buttons.DRAW, texts));
    }

    private static Answer reply(Incoming.Words words, Phrase phrase) {
        Texts texts = Texts.in(words.sender().language());
        return reply(words, new Page(texts.say(phrase), new Keyboard.None()));
    }

    private static Answer reply(Incoming.Words words, Page page) {
        return new Answer.Say(words.spot(), true, page.text(), page.keyboard());
    }
}
