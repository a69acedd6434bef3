package io.github.liraai.cli.crash;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.Receipt;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A ledger that kills its process before and after the steps that change it. */
record CrashingLedger(GenerationLedger ledger, CrashSwitch killing) implements GenerationLedger {
    @Override
    public Acceptance accept(GenerationJob job, Terms terms) {
        return around(CrashStep.ACCEPT, () -> ledger.accept(job, terms));
    }

    @Override
    public Optional<StoredJob> advance(StoredJob from, JobState to) {
        CrashStep step = switch (to) {
            case JobState.Waiting waiting -> CrashStep.RETRY;
            case JobState.Calling calling -> calling.task() == null ? CrashStep.CALL : CrashStep.TASK;
            case JobState.Painted painted -> CrashStep.PAINTED;
            case JobState.Failed failed -> CrashStep.TELL;
            case JobState.Finished finished -> CrashStep.CLOSE;
        };
        return around(step, () -> ledger.advance(from, to));
    }

    @Override
    public Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
        CrashStep step = to instanceof JobState.Failed ? CrashStep.REFUND : CrashStep.CHARGE;
        return around(step, () -> ledger.settle(from, charged, to));
    }

    @Override
    public Optional<StoredJob> settleDelivered(StoredJob from, PictureCount charged, Receipt receipt) {
        return around(CrashStep.CHARGE, () -> ledger.settleDelivered(from, charged, receipt));
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
        return ledger.find(id);
    }

    @Override
    public List<StoredJob> unfinished(UserId user) {
        return ledger.unfinished(user);
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

    private <T> T around(CrashStep step, Supplier<T> call) {
        killing.pass(step.before());
        T result = call.get();
        killing.pass(step.after());
        return result;
    }
}
