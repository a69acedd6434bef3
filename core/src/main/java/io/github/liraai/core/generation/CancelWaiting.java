package io.github.liraai.core.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.quota.PictureCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives up jobs that wait. */
final class CancelWaiting implements CancelGeneration {
    private final GenerationLedger ledger;
    private final GenerationListener listener;

    CancelWaiting(GenerationLedger ledger, GenerationListener listener) {
        this.ledger = ledger;
        this.listener = listener;
    }

    @Override
    public Result cancel(UserId user) {
        List<StoredJob> cancelled = new ArrayList<>();
        int underWay = 0;
        for (StoredJob job : ledger.unfinished(user)) {
            Optional<StoredJob> ended = giveUp(job);
            if (ended.isPresent()) {
                cancelled.add(ended.get());
            } else if (job.state().holds()) {
                underWay++;
            }
        }
        return new Result(cancelled, underWay);
    }

    @Override
    public OfOne cancel(UserId user, JobId id) {
        Optional<StoredJob> found = find(user, id);
        while (found.isPresent() && found.get().state() instanceof Waiting) {
            Optional<StoredJob> ended = giveUp(found.get());
            if (ended.isPresent()) {
                return new OfOne.Cancelled(ended.get());
            }
            // Somebody changed it since it was read.
            found = find(user, id);
        }
        return found.<OfOne>map(job -> job.state().holds() ? new OfOne.UnderWay(job) : new OfOne.Ended())
                .orElseGet(OfOne.Unknown::new);
    }

    private Optional<StoredJob> find(UserId user, JobId id) {
        return ledger.find(id).filter(job -> job.job().user().equals(user));
    }

    private Optional<StoredJob> giveUp(StoredJob job) {
        Optional<StoredJob> ended = job.state() instanceof Waiting
                ? ledger.settle(job, PictureCount.NONE, new Finished(PictureCount.NONE, Cause.CANCELED))
                : Optional.empty();
        ended.ifPresent(given -> listener.settled(given.job(), PictureCount.NONE));
        return ended;
    }
}
