package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.telegram.delivery.StatusMessages;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * Decides what the bot does about what comes in: everything durable is done when {@link #react} returns, what is to be said is its
 * answer. Thread-safe, and quick: it waits for the store, and for Telegram only to learn who runs a group.
 */
public final class Dialogue {
    private final Lira lira;
    private final BotName bot;
    private final GroupDesk groups;
    private final CommandDesk commands;
    private final TextDesk texts;
    private final TapDesk taps;
    private final Optional<AdminDesk> admin;

    /**
     * Prepares the dialogue.
     *
     * @param lira the domain
     * @param bot who the bot is
     * @param statuses knows the status messages
     * @param resetWords says times
     * @param contact whom people ask for a higher level, or empty
     * @param ranks knows who runs a group
     */
    public Dialogue(
            Lira lira, BotName bot, StatusMessages statuses, ResetWords resetWords, String contact, GroupRanks ranks) {
        this.lira = lira;
        this.bot = bot;
        this.groups = new GroupDesk(lira.closedPlaces(), ranks, bot, resetWords);
        ModelMenu menu = new ModelMenu(lira);
        RefusalText refusals = new RefusalText(resetWords, contact);
        PromptDesk prompts = new PromptDesk(lira, statuses, refusals);
        SettingsDesk settings = new SettingsDesk(lira, menu, refusals);
        this.texts = new TextDesk(lira, bot, menu, new PromptReader(lira, menu, refusals), prompts);
        CancelDesk cancels = new CancelDesk(lira);
        this.admin = lira.administration().map(administration -> new AdminDesk(lira, administration, resetWords));
        AgainDesk again = new AgainDesk(lira, bot, menu, prompts);
        ShareDesk shares = new ShareDesk(lira, bot, again);
        PastDesks past = new PastDesks(
                new PictureDesk(lira, again, shares, new ReceiptText(lira.models(), resetWords)),
                shares,
                new HistoryDesk(lira.lookBack(), resetWords),
                new PrivacyDesk(lira));
        this.commands = new CommandDesk(
                lira, menu, settings, texts, new StandingText(resetWords), refusals, cancels, admin, past);
        this.taps = new TapDesk(lira, bot, menu, settings, texts, cancels, admin, past);
    }

    /**
     * Reacts.
     *
     * @return what is to be said, in order; empty for nothing
     * @throws io.github.liraai.core.store.StoreUnavailableException when the store is away: nothing was decided, ask again
     */
    public List<Answer> react(Incoming incoming) {
        Sender sender = incoming.sender();
        Member member = lira.meetMember().meet(sender.user(), sender.profile());
        Preferences preferences = lira.choosePreferences().of(sender.user());
        Incoming known = incoming.from(sender.met(member, preferences));
        return groups.react(known).orElseGet(() -> switch (known) {
            case Incoming.Words words -> words(words);
            case Incoming.Thing thing -> thing(thing);
            case Incoming.Tap tap -> tap(tap);
        });
    }

    private List<Answer> tap(Incoming.Tap tap) {
        admin.ifPresent(desk -> desk.stopWaiting(tap.sender()));
        return taps.react(tap);
    }

    /**
     * Tells whether reacting once more would do no harm: a command brought a job, which is durable and known by its key, and with it everything that
     * was written before. What is written after a job, as the end of a wait for its prompt is, must not be lost.
     */
    public static boolean isRepeatable(Incoming incoming, List<Answer> answers) {
        return incoming instanceof Incoming.Words words
                && Command.parse(words.text()).isPresent()
                && !answers.isEmpty()
                && answers.stream().allMatch(Answer.Status.class::isInstance);
    }

    /** Keeps in mind that a group goes on under another id. */
    public void moved(long from, long to) {
        lira.closedPlaces().move(GroupDesk.place(from), GroupDesk.place(to));
    }

    /**
     * Says that nothing can be done now and that it will be later; empty in groups, where most of what is said is not for the bot, and
     * for buttons, which are answered when they can be.
     */
    public Optional<Answer> putOff(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Words words -> inPrivate(words.sender(), words.spot(), Phrase.STORE_AWAY);
            case Incoming.Thing thing -> inPrivate(thing.sender(), thing.spot(), Phrase.STORE_AWAY);
            case Incoming.Tap tap -> Optional.empty();
        };
    }

    /**
     * Says that something went wrong here and will not be tried again; empty for what was not for the bot. How far it came nobody knows, so
     * nothing is said of what was charged.
     */
    public Optional<Answer> giveUp(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Words words ->
                isForBot(words)
                        ? Optional.of(instead(words.sender(), words.spot(), Phrase.WENT_WRONG))
                        : Optional.empty();
            case Incoming.Thing thing -> inPrivate(thing.sender(), thing.spot(), Phrase.WENT_WRONG);
            case Incoming.Tap tap -> {
                String text = Texts.in(tap.sender().language()).say(Phrase.WENT_WRONG);
                yield Optional.of(new Answer.Acknowledge(tap.id(), text));
            }
        };
    }

    private boolean isForBot(Incoming.Words words) {
        boolean isCommand = Command.parse(words.text())
                .filter(command -> command.isFor(bot) && (command.addressee() != null || command.isForPainting()))
                .isPresent();
        return words.spot().isPrivate() || words.repliesToBot() || isCommand || bot.isMentionedIn(words.text());
    }

    private static Optional<Answer> inPrivate(Sender person, Spot spot, Phrase phrase) {
        return spot.isPrivate() ? Optional.of(instead(person, spot, phrase)) : Optional.empty();
    }

    private static Answer instead(Sender person, Spot spot, Phrase phrase) {
        return new Answer.Say(spot, true, Texts.in(person.language()).say(phrase), new Keyboard.None());
    }

    private List<Answer> words(Incoming.Words words) {
        Optional<Command> command = Command.parse(words.text());
        if (command.isPresent()) {
            return command.get().isFor(bot) ? commands.react(words, command.get()) : List.of();
        }
        Optional<Phrase> button = Buttons.menuButton(words.text());
        if (button.isPresent()) {
            return commands.menuButton(words, button.get());
        }
        return admin.flatMap(desk -> desk.text(words)).orElseGet(() -> texts.react(words));
    }

    private List<Answer> thing(Incoming.Thing thing) {
        return admin.flatMap(desk -> desk.thing(thing)).map(List::of).orElseGet(() -> noPrompt(thing));
    }

    private List<Answer> noPrompt(Incoming.Thing thing) {
        Spot spot = thing.spot();
        boolean waiting = (spot.isPrivate() || thing.repliesToBot())
                && lira.choosePreferences()
                        .waiting(thing.sender().user(), spot.place())
                        .isPresent();
        if (!waiting && !spot.isPrivate()) {
            return List.of();
        }
        Texts says = Texts.in(thing.sender().language());
        Phrase hint = waiting ? Phrase.WORDS_ONLY_WAITING : Phrase.WORDS_ONLY;
        return List.of(new Answer.Say(spot, true, says.say(hint), new Keyboard.None()));
    }
}
