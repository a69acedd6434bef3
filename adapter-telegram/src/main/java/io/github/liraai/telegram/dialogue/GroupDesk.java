package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.preferences.ClosedPlaces;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.telegram.delivery.CancelButton;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The switch of each group: its administrators say by {@code /group} whether there is painted in it. While it is off only that command and
 * cancelling work there; whoever asks for a picture is told so, once an hour in a group, and all else stays without an answer. Thread-safe.
 */
final class GroupDesk {
    /** The data of the buttons. */
    static final String ON = "group on";

    static final String OFF = "group off";

    private static final String SWITCH = "group";
    private static final Duration HUSH = Duration.ofHours(1);

    private final ClosedPlaces closed;
    private final GroupRanks ranks;
    private final BotName bot;
    private final ResetWords times;
    private final Map<Place, Instant> told = new ConcurrentHashMap<>();

    GroupDesk(ClosedPlaces closed, GroupRanks ranks, BotName bot, ResetWords times) {
        this.closed = closed;
        this.ranks = ranks;
        this.bot = bot;
        this.times = times;
    }

    /** Names a group, with all of its topics. */
    static Place place(long group) {
        return new Place("telegram:" + group);
    }

    /** Reacts to what concerns the switch; empty for what is the other desks', as nearly everything in a group that is open. */
    Optional<List<Answer>> react(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Words words -> words(words);
            case Incoming.Thing thing -> thing.repliesToBot() ? silence(thing.spot()) : Optional.empty();
            case Incoming.Tap tap -> tap.spot() == null ? Optional.empty() : tap(tap, tap.spot());
        };
    }

    private Optional<List<Answer>> words(Incoming.Words words) {
        Optional<Command> command = Command.parse(words.text());
        if (command.isPresent()) {
            return command.get().isFor(bot) ? command(words, command.get()) : Optional.empty();
        }
        if (words.spot().isPrivate()) {
            return Optional.empty();
        }
        if (bot.isMentionedIn(words.text())) {
            return isClosed(words.spot()) ? Optional.of(hint(words)) : Optional.empty();
        }
        return words.repliesToBot() ? silence(words.spot()) : Optional.empty();
    }

    private Optional<List<Answer>> command(Incoming.Words words, Command command) {
        if (command.name().equals(SWITCH)) {
            return Optional.of(called(words));
        }
        if (command.name().equals("cancel") || !isClosed(words.spot())) {
            return Optional.empty();
        }
        return Optional.of(command.isForPainting() ? hint(words) : List.of());
    }

    private Optional<List<Answer>> silence(Spot spot) {
        return isClosed(spot) ? Optional.of(List.of()) : Optional.empty();
    }

    /** Says it to the first who asks in an hour, whoever that is: a group is not to be filled with it. */
    private List<Answer> hint(Incoming.Words words) {
        Place place = place(words.spot().chat());
        Instant now = times.now();
        told.values().removeIf(when -> !when.plus(HUSH).isAfter(now));
        boolean isFirst = told.putIfAbsent(place, now) == null;
        return isFirst ? List.of(say(words, Phrase.GROUP_OFF)) : List.of();
    }

    private List<Answer> called(Incoming.Words words) {
        Spot spot = words.spot();
        if (spot.isPrivate()) {
            return List.of(say(words, Phrase.GROUP_IN_GROUPS));
        }
        return switch (ranks.of(spot.chat(), words.sender().id())) {
            case ADMINISTRATOR -> {
                Page page = page(isClosed(spot), Texts.in(words.sender().language()));
                yield List.of(new Answer.Say(spot, true, page.text(), page.keyboard()));
            }
            case MEMBER -> isClosed(spot) ? hint(words) : List.of(say(words, Phrase.GROUP_NOT_YOURS));
            case UNKNOWN -> List.of(say(words, Phrase.GROUP_RANK_UNKNOWN));
        };
    }

    private Optional<List<Answer>> tap(Incoming.Tap tap, Spot spot) {
        boolean isSwitch = tap.data().equals(ON) || tap.data().equals(OFF);
        if (isSwitch && tap.isOnAButton()) {
            return Optional.of(switched(tap, spot));
        }
        boolean isOpenToAll = CancelButton.isCancel(tap.data()) || !isClosed(spot);
        return isOpenToAll ? Optional.empty() : Optional.of(List.of(notice(tap, Phrase.GROUP_OFF)));
    }

    /** Any administrator may tap, whoever called the page up; anonymous ones write without a name but tap with theirs. */
    private List<Answer> switched(Incoming.Tap tap, Spot spot) {
        return switch (ranks.of(spot.chat(), tap.sender().id())) {
            case ADMINISTRATOR -> {
                Place place = place(spot.chat());
                boolean off = tap.data().equals(OFF);
                if (off) {
                    closed.close(place);
                } else {
                    closed.open(place);
                    told.remove(place);
                }
                Page page = page(off, Texts.in(tap.sender().language()));
                yield List.of(
                        new Answer.Acknowledge(tap.id(), null), new Answer.Change(spot, page.text(), page.keyboard()));
            }
            case MEMBER -> List.of(notice(tap, Phrase.GROUP_NOT_YOURS));
            case UNKNOWN -> List.of(notice(tap, Phrase.GROUP_RANK_UNKNOWN));
        };
    }

    private boolean isClosed(Spot spot) {
        return !spot.isPrivate() && closed.isClosed(place(spot.chat()));
    }

    private static Page page(boolean isOff, Texts texts) {
        Keyboard.Button button = isOff
                ? new Keyboard.Button(texts.say(Phrase.BUTTON_GROUP_ON), ON)
                : new Keyboard.Button(texts.say(Phrase.BUTTON_GROUP_OFF), OFF);
        String text = texts.say(isOff ? Phrase.GROUP_PAGE_OFF : Phrase.GROUP_PAGE_ON);
        return new Page(text, Keyboard.Inline.column(List.of(button)));
    }

    private static Answer say(Incoming.Words words, Phrase phrase) {
        String text = Texts.in(words.sender().language()).say(phrase);
        return new Answer.Say(words.spot(), !words.spot().isPrivate(), text, new Keyboard.None());
    }

    private static Answer notice(Incoming.Tap tap, Phrase phrase) {
        return new Answer.Acknowledge(
                tap.id(), Texts.in(tap.sender().language()).say(phrase));
    }
}
