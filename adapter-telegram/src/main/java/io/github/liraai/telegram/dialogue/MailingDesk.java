package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.Administration;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.ManageMailings;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.telegram.delivery.ChatAddress;
import io.github.liraai.telegram.dialogue.AdminPages.Shown;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What administrators write to everybody or to one person; whoever comes here was let in. */
final class MailingDesk {
    private static final int LISTED = 5;
    private static final int NAMED = 100;

    private final Administration administration;
    private final ManageMailings mailings;

    MailingDesk(Administration administration) {
        this.administration = administration;
        this.mailings = administration.mailings();
    }

    Shown act(Actor by, AdminAct.OfMailings act, Spot spot, Texts texts) {
        return switch (act) {
            case AdminAct.Mailings list -> MailingPages.list(mailings.latest(LISTED), texts);
            case AdminAct.MailingCard(MailingId id) -> card(id, texts);
            case AdminAct.Write(@Nullable UserId user) ->
                ask(new UserId(by.name()), user == null ? new Audience.Everybody() : new Audience.One(user), texts);
            // Whatever it has come to by now is what is shown: fingers are quick, and there may be two messages with
            // buttons.
            case AdminAct.Send(MailingId id) ->
                card(mailings.send(id, by, at(spot, texts)).or(() -> mailings.find(id)), texts);
            case AdminAct.CancelMailing(MailingId id) ->
                card(mailings.cancel(id, by).or(() -> mailings.find(id)), texts);
            case AdminAct.Discard(MailingId id) -> {
                mailings.discard(id);
                Optional<Mailing> sent = mailings.find(id);
                yield sent.isPresent()
                        ? card(sent, texts)
                        : MailingPages.said(texts.say(Phrase.ADMIN_MAILING_DISCARDED), texts);
            }
        };
    }

    /** Takes the words; without any they are asked for, and what is too long may be written again. */
    Shown take(UserId author, Audience audience, String text, Texts texts) {
        return switch (mailings.draft(audience, text, Actor.of(author))) {
            case ManageMailings.Result.Blank blank -> ask(author, audience, texts);
            case ManageMailings.Result.TooLong(int units, int most) -> {
                mailings.await(author, audience);
                yield MailingPages.said(texts.say(Phrase.ADMIN_MAILING_LONG, units, most), texts);
            }
            case ManageMailings.Result.Nobody nobody -> {
                mailings.stopWaiting(author);
                yield MailingPages.said(texts.say(Phrase.ADMIN_MAILING_NOBODY), texts);
            }
            case ManageMailings.Result.Drafted(Mailing draft) -> {
                mailings.stopWaiting(author);
                yield MailingPages.preview(draft, nameOf(audience), texts);
            }
        };
    }

    private Shown ask(UserId author, Audience audience, Texts texts) {
        mailings.await(author, audience);
        return MailingPages.ask(nameOf(audience), texts);
    }

    private Optional<String> nameOf(Audience audience) {
        return switch (audience) {
            case Audience.Everybody() -> Optional.empty();
            case Audience.One(UserId user) ->
                Optional.of(administration
                        .member()
                        .card(user)
                        .map(card -> MemberPages.name(card.member()))
                        .orElse(user.value()));
        };
    }

    /** Shows how a mailing stands. */
    Shown card(MailingId id, Texts texts) {
        return card(mailings.find(id), texts);
    }

    private Shown card(Optional<Mailing> found, Texts texts) {
        return found.filter(mailing -> mailing.stage() != Mailing.Stage.DRAFT)
                .map(mailing -> MailingPages.card(
                        mailing, mailings.recipients(mailing.id(), RecipientState.UNKNOWN, NAMED), texts))
                .orElseGet(() -> MailingPages.said(texts.say(Phrase.ADMIN_MAILING_GONE), texts));
    }

    private static ReplyAddress at(Spot spot, Texts texts) {
        return new ChatAddress(spot.chat(), spot.thread(), spot.message(), texts.language(), false).toReplyAddress();
    }
}
