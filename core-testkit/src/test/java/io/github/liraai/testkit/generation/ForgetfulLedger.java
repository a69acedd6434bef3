package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what a ledger may write a moment later, the move to {@link Painted}, in the process alone until the next change. For one thread. */
final class ForgetfulLedger implements GenerationLedger {
    private final GenerationLedger ledger;
    private @Nullable Move unwritten;

    ForgetfulLedger(GenerationLedger ledger) {
        this.ledger = ledger;
    }

    private record Move(StoredJob from, Painted to) {
        StoredJob made() {
            return new StoredJob(from.job(), to, from.revision() + 1, from.note());
        }
    }

    @Override
    public Acceptance accept(GenerationJob job, Terms terms) {
        write();
        return ledger.accept(job, terms);
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
        return Optional.ofNullable(unwritten)
                .map(Move::made)
                .filter(painted -> painted.job().id().equals(id))
                .or(() -> ledger.find(id));
    }

    @Override
    public List<StoredJob> unfinished(UserId user) {
        return ledger.unfinished(user);
    }

    @Override
    public Optional<StoredJob> advance(StoredJob from, JobState to) {
        write();
        if (from.state() instanceof Calling && to instanceof Painted painted) {
            Move move = new Move(from, painted);
            unwritten = move;
            return Optional.of(move.made());
        }
        return ledger.advance(from, to);
    }

    @Override
    public Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
        write();
        return ledger.settle(from, charged, to);
    }

    @Override
    public void note(JobId id, DeliveryNote note) {
        ledger.note(id, note);
    }

    @Override
    public QuotaUse use(UserId user, QuotaDay day) {
        return ledger.use(user, day);
    }

    @Override
    public List<Finding> verify() {
        return ledger.verify();
    }

    private void write() {
        if (unwritten != null) {
            ledger.advance(unwritten.from(), unwritten.to());
            unwritten = null;
        }
    }
}
