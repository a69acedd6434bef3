package io.github.liraai.core.generation;

import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Instant;
import java.time.InstantSource;

/** Leads a job from state to state until it waits or ends. */
final class DurableRun implements RunGeneration {
    private final GenerationLedger ledger;
    private final PictureSpool spool;
    private final InstantSource clock;
    private final Painting painting;
    private final Delivering delivering;

    DurableRun(GenerationSetup setup) {
        this.ledger = setup.ledger();
        this.spool = setup.spool();
        this.clock = setup.clock();
        this.painting = new Painting(setup);
        this.delivering = new Delivering(setup);
    }

    @Override
    public Result run(JobId id) {
        try {
            return runFrom(id, ledger.find(id).<Step>map(Step.Moved::new).orElseGet(Step.End::new));
        } catch (JobTakenOverException e) {
            return lost(id);
        }
    }

    private Result runFrom(JobId id, Step first) {
        Step step = first;
        while (true) {
            switch (step) {
                case Step.Moved(StoredJob job) -> step = proceedOrGiveUp(job);
                case Step.Pause(var until) -> {
                    return new Result.Again(until);
                }
                case Step.Lost() -> {
                    return lost(id);
                }
                case Step.End() -> {
                    return new Result.Done();
                }
            }
        }
    }

    private Step proceedOrGiveUp(StoredJob job) {
        try {
            return proceed(job);
        } catch (JobTakenOverException | StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            giveUpIfOld(job, e);
            throw e;
        }
    }

    /** Nothing is held for ever, not even by a job that runs into the same fault of ours whenever it is run. */
    private void giveUpIfOld(StoredJob job, Throwable fault) {
        Instant patientUntil = job.job().acceptedAt().plus(Delivering.PATIENCE);
        if (clock.instant().isBefore(patientUntil)) {
            return;
        }
        try {
            giveUp(job);
        } catch (StoreUnavailableException e) {
            fault.addSuppressed(e);
        }
    }

    /** Gives up the part that threw; what others have begun meanwhile is theirs. */
    private void giveUp(StoredJob job) {
        switch (job.state()) {
            case Waiting waiting -> giveUpPainting(job.job().id());
            case Calling calling -> giveUpPainting(job.job().id());
            case Painted painted -> delivering.giveUp(job);
            case Failed failed -> delivering.couldNotTell(job, failed);
            case Finished finished -> {
                // Nothing is held, and only the spool is left to clear up.
            }
        }
    }

    /** Reads the job anew, since the call that threw has moved it on. */
    private void giveUpPainting(JobId id) {
        ledger.find(id)
                .filter(job -> job.state() instanceof Waiting || job.state() instanceof Calling)
                .ifPresent(painting::giveUp);
    }

    /** Leaves a job to others; if they have ended it, nobody else lets go of what was painted here meanwhile. */
    private Result lost(JobId id) {
        ledger.find(id).filter(job -> job.state() instanceof Finished).ifPresent(this::clearUp);
        return new Result.Done();
    }

    private Step proceed(StoredJob job) {
        return switch (job.state()) {
            case Waiting waiting -> painting.begin(job, waiting);
            case Calling calling -> painting.resume(job, calling);
            case Painted painted -> delivering.deliver(job, painted);
            case Failed failed -> delivering.tell(job, failed);
            case Finished finished -> clearUp(job);
        };
    }

    /** Lets the pictures go; also when a crash came between the end and this, since a run then begins here. */
    private Step clearUp(StoredJob job) {
        JobId id = job.job().id();
        if (job.state() instanceof Finished(var charged, var cause) && cause == null) {
            spool.retire(id);
        } else {
            spool.release(id);
        }
        return new Step.End();
    }
}
