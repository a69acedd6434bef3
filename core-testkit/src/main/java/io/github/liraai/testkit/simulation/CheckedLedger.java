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
import io.github.liraai.testkit.simulation.Books.Account;
import java.util.List;
import java.util.Optional;

/** The ledger under the run, looked at after every change; all processes share it. */
final class CheckedLedger implements GenerationLedger {
    private final SimulatedStores stores;
    private final SimulatedTime time;
    private final Books books;
    private final People people;
    private final JobQueue queue;
    private final Settlements settlements;

    CheckedLedger(SimulatedStores stores, SimulatedTime time, Books books, People people, JobQueue queue) {
        this.stores = stores;
        this.time = time;
        this.books = books;
        this.people = people;
        this.queue = queue;
        this.settlements = new Settlements(stores, time, queue);
    }

    @Override
    public Acceptance accept(GenerationJob job, Terms terms) {
        if (!people.mayHave(job.user(), terms.limit())) {
            throw new Violation(job.user().value() + " was never given " + terms.limit());
        }
        if (!job.day().date().equals(time.dateAt(job.acceptedAt()))) {
            throw new Violation("accepted at " + job.acceptedAt() + " for " + job.day());
        }
        int used = books.sums(Account.of(job)).used();
        boolean grants = terms.limit().grants(new PictureCount(used), job.pictures());
        Acceptance answer = stores.ledger().accept(job, terms);
        check(job, answer, grants);
        books.check();
        return answer;
    }

    private void check(GenerationJob job, Acceptance answer, boolean grants) {
        boolean known = books.knows(job.id());
        switch (answer) {
            case Acceptance.Accepted(StoredJob stored, var use, int place) -> {
                books.accepted(stored);
                queue.put(job.id(), time.now());
                if (!grants) {
                    throw new Violation(job.user().value() + " was granted too much: " + use);
                }
            }
            case Acceptance.Exhausted(var use) -> {
                if (known || grants) {
                    throw new Violation("job " + job.id().value() + " was refused without need: " + use);
                }
            }
            case Acceptance.Duplicate(StoredJob earlier) -> {
                if (!known || !earlier.job().key().equals(job.key())) {
                    throw new Violation("job " + job.id().value() + " is no duplicate of " + earlier);
                }
            }
        }
    }

    @Override
    public Optional<StoredJob> advance(StoredJob from, JobState to) {
        Optional<StoredJob> answer = stores.ledger().advance(from, to);
        books.check();
        return answer;
    }

    @Override
    public Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
        Optional<StoredJob> answer = stores.ledger().settle(from, charged, to);
        answer.ifPresent(settled -> settlements.check(from, to));
        books.check();
        return answer;
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
        return stores.ledger().find(id);
    }

    @Override
    public List<StoredJob> unfinished(UserId user) {
        return stores.ledger().unfinished(user);
    }

    @Override
    public void note(JobId id, DeliveryNote note) {
        stores.ledger().note(id, note);
        books.check();
    }

    @Override
    public QuotaUse use(UserId user, QuotaDay day) {
        return stores.ledger().use(user, day);
    }

    @Override
    public List<Finding> verify() {
        return stores.ledger().verify();
    }
}
