package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The settings: shows them and keeps what is chosen. */
final class SettingsDesk {
    private final Lira lira;
    private final ModelMenu menu;
    private final SettingPages pages;
    private final SettingValues values;

    SettingsDesk(Lira lira, ModelMenu menu, RefusalText refusals) {
        this.lira = lira;
        this.menu = menu;
        this.pages = new SettingPages(lira.styles(), lira.checkOptions(), refusals);
        this.values = new SettingValues(lira.styles());
    }

    /** Shows somebody's settings, or one topic of them, or what they are after a choice; empty when there is no such choice any more. */
    Optional<Page> page(Sender sender, SettingTap tap) {
        return switch (tap) {
            case SettingTap.Card() -> Optional.of(pages.card(view(sender, kept(sender))));
            case SettingTap.OfTopic(SettingTap.Topic topic) ->
                Optional.of(pages.topic(topic, view(sender, kept(sender))));
            case SettingTap.Choice choice -> values.change(choice).map(change -> changed(sender, change));
        };
    }

    /**
     * Puts the menu below the chat up anew after the language changed, which no change of a message can; empty when it is as it was, and in
     * groups, which have no menu.
     *
     * @param before who chose, in the language as it was
     */
    Optional<Answer> menu(Sender before, Spot spot) {
        Texts now = Texts.in(before.choosing(kept(before)).language());
        return spot.isPrivate() && now.language() != before.language()
                ? Optional.of(new Answer.Say(spot, false, now.say(Phrase.LANGUAGE_CHANGED), Buttons.menu(now)))
                : Optional.empty();
    }

    /** Says on lines of their own what of somebody's settings their model cannot do; empty when it can do them. */
    String misfits(Sender sender) {
        return pages.misfits(view(sender, kept(sender)));
    }

    private Page changed(Sender sender, UnaryOperator<Preferences> change) {
        Preferences kept = lira.choosePreferences().change(sender.user(), change);
        return pages.card(view(sender.choosing(kept), kept));
    }

    private Preferences kept(Sender sender) {
        return lira.choosePreferences().of(sender.user());
    }

    private SettingPages.View view(Sender sender, Preferences chosen) {
        List<String> several = menu.usable(sender).stream()
                .filter(model -> model.capabilities().mostPictures().value() > 1)
                .map(ImageModel::title)
                .toList();
        return new SettingPages.View(
                chosen, menu.usual(sender, chosen).orElse(null), several, Texts.in(sender.language()));
    }
}
