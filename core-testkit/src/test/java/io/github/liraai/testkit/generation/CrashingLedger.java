package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.util.List;
import java.util.Optional;

record CrashingLedger(GenerationLedger ledger, CrashPoint crash) implements GenerationLedger {
    @Override
    public Acceptance accept(GenerationJob job, Terms terms) {
        return crash.around(() -> ledger.accept(job, terms));
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
        return crash.around(() -> ledger.find(id));
    }

    @Override
    public List<StoredJob> unfinished(UserId user) {
        return crash.around(() -> ledger.unfinished(user));
    }

    @Override
    public Optional<StoredJob> advance(StoredJob from, JobState to) {
        return crash.around(() -> ledger.advance(from, to));
    }

    @Override
    public Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
        return crash.around(() -> ledger.settle(from, charged, to));
    }

    @Override
    public void note(JobId id, DeliveryNote note) {
        crash.around(() -> ledger.note(id, note));
    }

    @Override
    public QuotaUse use(UserId user, QuotaDay day) {
        return crash.around(() -> ledger.use(user, day));
    }

    @Override
    public List<Finding> verify() {
        return ledger.verify();
    }
}
