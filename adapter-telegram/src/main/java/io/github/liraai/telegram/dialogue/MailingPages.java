package io.github.liraai.telegram.dialogue;

import static io.github.liraai.telegram.dialogue.AdminPages.button;
import static io.github.liraai.telegram.dialogue.AdminPages.row;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.mailing.Tally;
import io.github.liraai.telegram.dialogue.AdminPages.Shown;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What administrators are shown of mailings. */
final class MailingPages {
    private MailingPages() {}

    /** Asks for a text; for everybody when no name is given. */
    static Shown ask(Optional<String> name, Texts texts) {
        String text = name.map(each -> texts.say(Phrase.ADMIN_LETTER_ASK, each, Mailing.LONGEST_TEXT))
                .orElseGet(() -> texts.say(Phrase.ADMIN_MAILING_ASK, Mailing.LONGEST_TEXT));
        return said(text, texts);
    }

    /** Shows a draft just as people will see it; whom it is for is on the button. */
    static Shown preview(Mailing draft, Optional<String> name, Texts texts) {
        String send = name.map(each -> texts.say(Phrase.BUTTON_ADMIN_LETTER_SEND, each))
                .orElseGet(() -> texts.say(
                        Phrase.BUTTON_ADMIN_MAILING_SEND, draft.tally().all()));
        return AdminPages.shown(
                draft.text(),
                List.of(
                        row(button(send, new AdminAct.Send(draft.id()))),
                        row(button(texts.say(Phrase.BUTTON_ADMIN_MAILING_DISCARD), new AdminAct.Discard(draft.id())))));
    }

    static Shown list(List<Mailing> mailings, Texts texts) {
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        rows.add(row(button(texts.say(Phrase.BUTTON_ADMIN_MAILING_WRITE), new AdminAct.Write(null))));
        mailings.forEach(
                mailing -> rows.add(row(button(label(mailing, texts), new AdminAct.MailingCard(mailing.id())))));
        rows.add(row(AdminPages.home(texts.say(Phrase.BUTTON_ADMIN_HOME))));
        return AdminPages.shown(texts.say(Phrase.ADMIN_MAILINGS), rows);
    }

    private static String label(Mailing mailing, Texts texts) {
        return switch (mailing.audience()) {
            case Audience.Everybody() ->
                "📣 " + mailing.id().value() + " · " + stage(mailing, texts) + " · "
                        + mailing.tally().of(RecipientState.DELIVERED) + "/"
                        + mailing.tally().all();
            case Audience.One(UserId user) ->
                "✉️ " + mailing.id().value() + " · " + user.value() + " · " + letter(mailing, texts);
        };
    }

    /**
     * Shows how a mailing stands.
     *
     * @param unknown some of those of whom nobody knows whether they got it
     */
    static Shown card(Mailing mailing, List<UserId> unknown, Texts texts) {
        String text = switch (mailing.audience()) {
            case Audience.Everybody() -> broadcast(mailing, unknown, texts);
            case Audience.One(UserId user) ->
                texts.say(Phrase.ADMIN_LETTER, mailing.id().value(), user.value(), letter(mailing, texts));
        };
        return mailing.stage() == Mailing.Stage.SENDING
                ? AdminPages.shown(
                        text,
                        List.of(row(
                                button(texts.say(Phrase.BUTTON_ADMIN_REFRESH), new AdminAct.MailingCard(mailing.id())),
                                button(
                                        texts.say(Phrase.BUTTON_ADMIN_MAILING_STOP),
                                        new AdminAct.CancelMailing(mailing.id())))))
                : said(text, texts);
    }

    private static String broadcast(Mailing mailing, List<UserId> unknown, Texts texts) {
        Tally tally = mailing.tally();
        int unsent = tally.of(RecipientState.WAITING)
                + tally.of(RecipientState.SENDING)
                + tally.of(RecipientState.PASSED_OVER);
        String text = texts.say(
                Phrase.ADMIN_MAILING,
                mailing.id().value(),
                stage(mailing, texts),
                StandingText.bar(tally.settled(), Math.max(1, tally.all())),
                tally.all(),
                tally.of(RecipientState.DELIVERED),
                tally.of(RecipientState.CLOSED),
                tally.of(RecipientState.FAILED),
                unsent);
        return tally.of(RecipientState.UNKNOWN) == 0
                ? text
                : text + "\n"
                        + texts.say(
                                Phrase.ADMIN_MAILING_UNKNOWN,
                                tally.of(RecipientState.UNKNOWN),
                                unknown.stream().map(UserId::value).collect(Collectors.joining(", ")));
    }

    private static String stage(Mailing mailing, Texts texts) {
        return texts.say(
                switch (mailing.stage()) {
                    case DRAFT, SENDING -> Phrase.ADMIN_MAILING_SENDING;
                    case DONE -> Phrase.ADMIN_MAILING_DONE;
                    case CANCELED -> Phrase.ADMIN_MAILING_CANCELED;
                });
    }

    private static String letter(Mailing mailing, Texts texts) {
        return texts.say(letter(mailing));
    }

    private static Phrase letter(Mailing mailing) {
        Tally tally = mailing.tally();
        if (tally.of(RecipientState.DELIVERED) > 0) {
            return Phrase.ADMIN_LETTER_DELIVERED;
        }
        if (tally.of(RecipientState.CLOSED) > 0) {
            return Phrase.ADMIN_LETTER_CLOSED;
        }
        if (tally.of(RecipientState.FAILED) > 0) {
            return Phrase.ADMIN_LETTER_FAILED;
        }
        if (tally.of(RecipientState.UNKNOWN) > 0) {
            return Phrase.ADMIN_LETTER_UNKNOWN;
        }
        return mailing.stage() == Mailing.Stage.SENDING ? Phrase.ADMIN_LETTER_SENDING : Phrase.ADMIN_LETTER_CANCELED;
    }

    /** Says something, with the ways on from there. */
    static Shown said(String text, Texts texts) {
        return AdminPages.shown(
                text,
                List.of(row(
                        button(texts.say(Phrase.BUTTON_ADMIN_MAILINGS), new AdminAct.Mailings()),
                        AdminPages.home(texts.say(Phrase.BUTTON_ADMIN_HOME)))));
    }
}
