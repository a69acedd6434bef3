package io.github.liraai.core.mailing;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps nothing. */
final class NoMailingStore implements MailingStore {
    @Override
    public Mailing draft(Audience audience, String text, Actor by, Instant now) {
        throw new UnsupportedOperationException("there is no store for mailings");
    }

    @Override
    public void discard(MailingId id) {
        // There are no drafts.
    }

    @Override
    public Optional<Mailing> start(MailingId id, Actor by, @Nullable ReplyAddress progress, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Mailing> cancel(MailingId id, Actor by, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Mailing> find(MailingId id) {
        return Optional.empty();
    }

    @Override
    public List<Mailing> latest(int size) {
        return List.of();
    }

    @Override
    public List<UserId> recipients(MailingId id, RecipientState state, int size) {
        return List.of();
    }

    @Override
    public void await(MailingWait wait) {
        throw new UnsupportedOperationException("there is no store for mailings");
    }

    @Override
    public Optional<MailingWait> waiting(UserId author, Instant now) {
        return Optional.empty();
    }

    @Override
    public boolean stopWaiting(UserId author) {
        return false;
    }

    @Override
    public boolean hasWork() {
        return false;
    }

    @Override
    public Step next(long term, Instant now) {
        return new Step.Nothing();
    }

    @Override
    public void settle(Step.Send sent, RecipientState state, Instant now) {
        // Nothing was sent.
    }
}
