package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ShowStanding;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.Optional;

/** Commands and the buttons of the menu; each ends the wait for a prompt. */
final class CommandDesk {
    private static final int LONGEST_NAME = 64;

    private final Lira lira;
    private final ModelMenu menu;
    private final HelpText help;
    private final SettingsDesk settings;
    private final TextDesk texts;
    private final StandingText standings;
    private final RefusalText refusals;
    private final CancelDesk cancels;
    private final Optional<AdminDesk> admin;
    private final PastDesks past;

    CommandDesk(
            Lira lira,
            ModelMenu menu,
            SettingsDesk settings,
            TextDesk texts,
            StandingText standings,
            RefusalText refusals,
            CancelDesk cancels,
            Optional<AdminDesk> admin,
            PastDesks past) {
        this.lira = lira;
        this.menu = menu;
        this.help = new HelpText(lira, menu);
        this.settings = settings;
        this.texts = texts;
        this.standings = standings;
        this.refusals = refusals;
        this.cancels = cancels;
        this.admin = admin;
        this.past = past;
    }

    List<Answer> react(Incoming.Words words, Command command) {
        CancelDesk.Waited waited = stopWaiting(words);
        return switch (command.name()) {
            case "start" -> List.of(start(words, command.rest()));
            case "menu" -> List.of(menu(words));
            case "generate", "рисунок" -> generate(words, command.rest());
            case "models" -> List.of(models(words));
            case "settings" -> settings(words, new SettingTap.Card());
            case "lang" -> settings(words, new SettingTap.OfTopic(SettingTap.Topic.LANGUAGE));
            case "stats" -> List.of(stats(words));
            case "history" -> List.of(history(words));
            case "receipt" ->
                List.of(say(words, past.pictures().receipt(words.sender().user(), command.rest(), says(words))));
            case "privacy" -> List.of(say(words, past.privacy().privacy(says(words))));
            case "forgetme" -> List.of(say(words, past.privacy().question(words.sender(), says(words))));
            case "help" -> List.of(help(words));
            case "cancel" -> cancels.react(words, waited);
            case "admin" ->
                admin.map(desk -> desk.react(words, command.rest(), () -> help(words)))
                        .orElseGet(() -> List.of(help(words)));
            // Groups have other bots, whose commands are none of ours.
            default -> words.spot().isPrivate() ? List.of(say(words, Phrase.COMMAND_UNKNOWN)) : List.of();
        };
    }

    List<Answer> menuButton(Incoming.Words words, Phrase button) {
        stopWaiting(words);
        return switch (button) {
            case BUTTON_GENERATE -> List.of(models(words));
            case BUTTON_SETTINGS -> settings(words, new SettingTap.Card());
            case BUTTON_STATS -> List.of(stats(words));
            case BUTTON_HELP -> List.of(help(words));
            default -> throw new IllegalArgumentException("not a button of the menu: " + button);
        };
    }

    private CancelDesk.Waited stopWaiting(Incoming.Words words) {
        return new CancelDesk.Waited(
                lira.choosePreferences()
                        .stopWaiting(words.sender().user(), words.spot().place()),
                admin.map(desk -> desk.stopWaiting(words.sender())).orElse(false));
    }

    private List<Answer> generate(Incoming.Words words, String prompt) {
        return prompt.isEmpty() ? List.of(models(words)) : texts.prompt(words, prompt);
    }

    private Answer start(Incoming.Words words, String parameter) {
        return ShareDesk.opened(parameter)
                .filter(share -> words.spot().isPrivate())
                .map(share -> shared(words, past.shares().offer(share, says(words))))
                .orElseGet(() -> greeting(words));
    }

    /** As a reply, so that a picture which takes the offer's place has something to answer. */
    private static Answer shared(Incoming.Words words, Page offer) {
        return new Answer.Say(words.spot(), true, offer.text(), offer.keyboard());
    }

    private Answer greeting(Incoming.Words words) {
        Texts says = says(words);
        if (!words.spot().isPrivate()) {
            return say(words, Phrase.GREETING_GROUP);
        }
        String given = words.sender().firstName().isBlank()
                ? says.say(Phrase.STRANGER)
                : words.sender().firstName();
        String name = Shortening.to(LONGEST_NAME, given);
        String text = refusal(words)
                .map(refusal -> says.say(Phrase.GREETING_REFUSED, name, refusal))
                .orElseGet(() -> granted(words, name));
        return new Answer.Say(words.spot(), false, text, isNew(words) ? Buttons.firstMenu(says) : Buttons.menu(says));
    }

    private boolean isNew(Incoming.Words words) {
        return past.history().latest(words.sender().user(), says(words)).isEmpty();
    }

    /** Says why somebody may not paint, whatever they ask for: they are not to hear only of pictures that they cannot have. */
    private Optional<String> refusal(Incoming.Words words) {
        return lira.checkPerson().refuse(words.sender().user()).map(refusal -> refusals.of(refusal, says(words)));
    }

    private String granted(Incoming.Words words, String name) {
        Texts says = says(words);
        ShowStanding.Standing standing = lira.showStanding().of(words.sender().user());
        QuotaStatus quota = standing.quota();
        if (quota.isUsedUp()) {
            return says.say(
                    Phrase.GREETING_REFUSED,
                    name,
                    refusals.exhausted(quota, PictureCount.ONE, standing.higher(), says));
        }
        return switch (quota.limit()) {
            case DailyLimit.Unlimited() -> says.say(Phrase.GREETING_UNLIMITED, name);
            case DailyLimit.Limited limited ->
                says.say(Phrase.GREETING, name, quota.left().orElse(0));
        };
    }

    private Answer menu(Incoming.Words words) {
        return words.spot().isPrivate()
                ? new Answer.Say(words.spot(), false, says(words).say(Phrase.MENU), Buttons.menu(says(words)))
                : say(words, Phrase.HELP_GROUP);
    }

    private Answer help(Incoming.Words words) {
        if (!words.spot().isPrivate()) {
            return say(words, Phrase.HELP_GROUP);
        }
        String text = help.of(words.sender(), says(words));
        return new Answer.Say(words.spot(), false, text, Buttons.menu(says(words)));
    }

    private List<Answer> settings(Incoming.Words words, SettingTap tap) {
        return settings.page(words.sender(), tap).stream()
                .map(page -> say(words, page))
                .toList();
    }

    private Answer history(Incoming.Words words) {
        return words.spot().isPrivate()
                ? say(words, past.history().page(words.sender().user(), 0, says(words)))
                : say(words, Phrase.PRIVATE_ONLY);
    }

    private Answer models(Incoming.Words words) {
        return say(words, menu.page(words.sender(), says(words)));
    }

    private Answer stats(Incoming.Words words) {
        UserId user = words.sender().user();
        String quota = standing(lira.showStanding().of(user), says(words));
        String standing =
                refusal(words).map(refusal -> quota + "\n\n" + refusal).orElse(quota);
        // What somebody had painted is told to them alone.
        String text = Optional.of(user)
                .filter(reader -> words.spot().isPrivate())
                .flatMap(reader -> past.history().latest(reader, says(words)))
                .map(latest -> standing + "\n\n" + latest)
                .orElse(standing);
        return say(words, new Page(text, new Keyboard.None()));
    }

    /** Whoever has nothing left is told what a higher level would give. */
    private String standing(ShowStanding.Standing standing, Texts texts) {
        String said = standings.of(standing, texts);
        return standing.higher()
                .filter(level -> standing.quota().isUsedUp())
                .map(level -> said + "\n" + refusals.higher(level, texts))
                .orElse(said);
    }

    private static Answer say(Incoming.Words words, Phrase phrase) {
        return say(words, new Page(says(words).say(phrase), new Keyboard.None()));
    }

    private static Answer say(Incoming.Words words, Page page) {
        return new Answer.Say(words.spot(), !words.spot().isPrivate(), page.text(), page.keyboard());
    }

    private static Texts says(Incoming.Words words) {
        return Texts.in(words.sender().language());
    }
}
