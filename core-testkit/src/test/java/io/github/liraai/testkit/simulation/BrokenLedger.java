package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.generation.InMemoryGenerationLedger;
import java.util.List;
import java.util.Optional;

/** A ledger that is as it should be, but for what a subclass breaks, and that never finds anything wrong with itself. */
abstract class BrokenLedger implements GenerationLedger {
    protected final InMemoryGenerationLedger ledger = new InMemoryGenerationLedger();

    @Override
    public Acceptance accept(GenerationJob job, Terms terms) {
        return ledger.accept(job, terms);
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
    public Optional<StoredJob> advance(StoredJob from, JobState to) {
        return ledger.advance(from, to);
    }

    @Override
    public Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
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
        return List.of();
    }

    protected void change(GenerationJob job, int charged, int held) {
        QuotaUse use = ledger.use(job.user(), job.day());
        ledger.tamper(
                job.user(),
                job.day(),
                new QuotaUse(
                        new PictureCount(use.charged().value() + charged),
                        new PictureCount(use.held().value() + held)));
    }
}
