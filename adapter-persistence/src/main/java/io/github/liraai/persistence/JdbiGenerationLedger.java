package io.github.liraai.persistence;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.Acceptance.Accepted;
import io.github.liraai.core.generation.GenerationLedger.Acceptance.Duplicate;
import io.github.liraai.core.generation.GenerationLedger.Acceptance.Exhausted;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.Receipt;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps jobs, holds and schedule in one database, each change one transaction. Thread-safe. */
final class JdbiGenerationLedger implements GenerationLedger {
    private final Database database;
    private final DueSignal signal;
    private final QuotaTable quota = new QuotaTable();
    private final JobTable jobs = new JobTable();
    private final ScheduleTable schedule = new ScheduleTable();
    private final LedgerChecks checks = new LedgerChecks();

    JdbiGenerationLedger(Database database, DueSignal signal) {
        this.database = database;
        this.signal = signal;
    }

    @Override
    public Acceptance accept(GenerationJob job, Terms terms) {
        Optional<Acceptance> answer = database.inTransactionRepeatedTogether(
                "accept a job", (handle, first) -> tryToAccept(handle, first, job, terms), this::signalled);
        return answer.orElseGet(() -> new Duplicate(find(job.id()).orElseThrow()));
    }

    /** The engine may begin before the job is durable: its first step is waited for before anything is bought, and brings this along. */
    private void signalled(Optional<Acceptance> answer) {
        if (answer.isPresent() && answer.get() instanceof Accepted) {
            signal.due();
        }
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
        return database.readOneMoment("read a job", handle -> jobs.find(handle, id));
    }

    @Override
    public List<StoredJob> unfinished(UserId user) {
        return database.readOneMoment("list jobs", handle -> jobs.unfinished(handle, user));
    }

    @Override
    public Optional<StoredJob> advance(StoredJob from, JobState to) {
        if (to.holds() != from.state().holds()) {
            throw new IllegalArgumentException("advance must not change what is held: " + from.state() + " to " + to);
        }
        if (isOneStatement(from, to)) {
            return database.write("move a job on", handle -> jobs.advance(handle, from, to));
        }
        return database.inTransaction("move a job on", handle -> {
            Optional<StoredJob> moved = jobs.advance(handle, from, to);
            moved.ifPresent(job -> follow(handle, job));
            return moved;
        });
    }

    @Override
    public Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
        requireSettling(from, charged, to);
        return database.inTransaction(
                "settle a job", handle -> settled(handle, charged, jobs.settle(handle, from, charged, to)));
    }

    @Override
    public Optional<StoredJob> settleDelivered(StoredJob from, PictureCount charged, Receipt receipt) {
        Finished to = new Finished(charged, null);
        requireSettling(from, charged, to);
        return database.inTransactionTogether(
                "settle a delivered job",
                handle -> settled(handle, charged, jobs.settle(handle, from, charged, to, receipt)));
    }

    private Optional<StoredJob> settled(Handle handle, PictureCount charged, Optional<StoredJob> settled) {
        settled.ifPresent(job -> {
            quota.settle(handle, job.job(), charged);
            follow(handle, job);
        });
        return settled;
    }

    @Override
    public void note(JobId id, DeliveryNote note) {
        database.writeSoon("note something of a job", handle -> {
            jobs.note(handle, id, note);
            return Optional.empty();
        });
    }

    @Override
    public QuotaUse use(UserId user, QuotaDay day) {
        return database.read("read a quota", handle -> quota.use(handle, user, day));
    }

    @Override
    public List<Finding> verify() {
        return database.readOneMoment("verify the ledger", checks::run);
    }

    /** Gives nothing for a job that is there already: while others move it on, it is to be read as it stood at one moment. */
    private Optional<Acceptance> tryToAccept(Handle handle, boolean first, GenerationJob job, Terms terms) {
        // The first time the job's key tells whether it is there already; that saves a question on the common path.
        if (!first && jobs.exists(handle, job.id())) {
            return Optional.empty();
        }
        Optional<QuotaUse> use = quota.hold(handle, job, terms.limit());
        if (use.isEmpty()) {
            return jobs.exists(handle, job.id())
                    ? Optional.empty()
                    : Optional.of(new Exhausted(quota.use(handle, job.user(), job.day())));
        }
        Instant lineAt = terms.lineAt(job, schedule.waiting(handle, job.user()));
        StoredJob stored = jobs.insert(handle, job, lineAt);
        schedule.insert(handle, job, lineAt);
        return Optional.of(new Accepted(stored, use.get(), jobs.waitingUpTo(handle, lineAt)));
    }

    /** Tells whether a move touches the job's row only: no pictures come or go, and it stays on the schedule. */
    private static boolean isOneStatement(StoredJob from, JobState to) {
        return !(from.state() instanceof Painted)
                && !(to instanceof Painted)
                && !(to instanceof Finished)
                && nextModel(from.job(), to).isEmpty();
    }

    /** Takes a job at its end off the schedule in the same transaction, which saves the engine one of its own. */
    private void follow(Handle handle, StoredJob job) {
        if (job.state() instanceof Finished) {
            schedule.delete(handle, job.job().id());
        }
        nextModel(job.job(), job.state())
                .ifPresent(model -> schedule.paintWith(handle, job.job().id(), model));
    }

    /** Tells which model a job was handed over to; tries come later. */
    private static Optional<ModelKey> nextModel(GenerationJob job, JobState to) {
        return to instanceof Waiting(int planStep, int tries, var firstCall, var chosenNot)
                        && planStep > 0
                        && tries == 0
                        && planStep < job.plan().size()
                ? Optional.of(job.plan().get(planStep))
                : Optional.empty();
    }

    private static void requireSettling(StoredJob from, PictureCount charged, JobState to) {
        if (!from.state().holds() || to.holds()) {
            throw new IllegalArgumentException("settle must end a hold: " + from.state() + " to " + to);
        }
        if (charged.value() > from.job().pictures().value()) {
            throw new IllegalArgumentException("charged must not pass what is held: " + charged.value() + " of "
                    + from.job().pictures().value());
        }
    }
}
