package io.github.liraai.core.generation;

import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;

/** Leads a job from state to state until it waits or ends. */
final class DurableRun implements RunGeneration {
    private final GenerationLedger ledger;
    private final PictureSpool spool;
    private final Painting painting;
    private final Delivering delivering;

    DurableRun(GenerationSetup setup) {
        this.ledger = setup.ledger();
        this.spool = setup.spool();
        this.painting = new Painting(setup);
        this.delivering = new Delivering(setup);
    }

    @Override
    public Result run(JobId id) {
        try {
            return runFrom(ledger.find(id).<Step>map(Step.Moved::new).orElseGet(Step.End::new));
        } catch (JobTakenOverException e) {
            return new Result.Done();
        }
    }

    private Result runFrom(Step first) {
        Step step = first;
        while (true) {
            switch (step) {
                case Step.Moved(StoredJob job) -> step = proceed(job);
                case Step.Pause(var until) -> {
                    return new Result.Again(until);
                }
                case Step.End() -> {
                    return new Result.Done();
                }
            }
        }
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
        spool.release(job.job().id());
        return new Step.End();
    }
}
