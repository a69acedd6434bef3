package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.QuotaUse;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.QuotaDay;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold at any moment, counted from the jobs and from what reached the people, and compared with the ledger's own word. */
final class Books {
    private final SimulatedStores stores;
    private final Mailbox mailbox;
    private final Map<JobId, StoredJob> jobs = new LinkedHashMap<>();

    /** Whose pictures of which day. */
    record Account(UserId user, QuotaDay day) {
        static Account of(GenerationJob job) {
            return new Account(job.user(), job.day());
        }
    }

    /** The sums of an account. */
    static final class Sums {
        private int charged;
        private int held;
        private int arrived;

        int used() {
            return charged + held;
        }
    }

    Books(SimulatedStores stores, Mailbox mailbox) {
        this.stores = stores;
        this.mailbox = mailbox;
    }

    boolean knows(JobId job) {
        return jobs.containsKey(job);
    }

    boolean isFinished(JobId job) {
        StoredJob known = jobs.get(job);
        return known != null && known.state() instanceof JobState.Finished;
    }

    void accepted(StoredJob job) {
        if (jobs.put(job.job().id(), job) != null) {
            throw new Violation("request " + job.job().key().value() + " made a second job");
        }
    }

    /** Lists the jobs as they were at the last check. */
    List<StoredJob> jobs() {
        return List.copyOf(jobs.values());
    }

    /** Adds up one account from its jobs. */
    Sums sums(Account account) {
        return all().getOrDefault(account, new Sums());
    }

    /** Compares everything. */
    void check() {
        jobs.replaceAll((id, before) -> later(id, before, stores.ledger().find(id)));
        all().forEach(this::check);
        List<GenerationLedger.Finding> findings = stores.ledger().verify();
        if (!findings.isEmpty()) {
            throw new Violation("the ledger finds " + findings);
        }
    }

    private void check(Account account, Sums sums) {
        QuotaUse use = stores.ledger().use(account.user(), account.day());
        String whose = account.user().value() + " on " + account.day().date();
        if (use.charged().value() != sums.charged || use.held().value() != sums.held) {
            throw new Violation("%s has %d charged and %d held, the jobs make %d and %d"
                    .formatted(whose, use.charged().value(), use.held().value(), sums.charged, sums.held));
        }
        if (use.charged().value() > sums.arrived) {
            throw new Violation("%s is charged %d, and only %d arrived"
                    .formatted(whose, use.charged().value(), sums.arrived));
        }
    }

    private Map<Account, Sums> all() {
        Map<Account, Sums> all = new HashMap<>();
        jobs.forEach((id, job) -> {
            Sums sums = all.computeIfAbsent(Account.of(job.job()), key -> new Sums());
            sums.charged += charged(job);
            sums.held += job.state().holds() ? job.job().pictures().value() : 0;
            sums.arrived += mailbox.pictures(id);
        });
        return all;
    }

    private StoredJob later(JobId id, StoredJob before, Optional<StoredJob> found) {
        StoredJob now = found.orElseThrow(() -> new Violation("job " + id.value() + " is lost"));
        if (!now.job().equals(before.job())) {
            throw new Violation("job " + id.value() + " is another one: " + now.job());
        }
        boolean back = now.revision() < before.revision()
                || (now.state().holds() && !before.state().holds())
                || (before.state() instanceof JobState.Finished && !now.state().equals(before.state()));
        if (back) {
            throw new Violation("job " + id.value() + " went back from " + before.state() + " to " + now.state());
        }
        checkCharge(id, charged(now));
        return now;
    }

    private void checkCharge(JobId id, int charged) {
        if (charged > mailbox.pictures(id)) {
            throw new Violation(
                    "job " + id.value() + " is charged " + charged + ", and " + mailbox.pictures(id) + " arrived");
        }
        if (charged > 0 && mailbox.wasTold(id)) {
            throw new Violation("job " + id.value() + " is charged, and the person was told that there is no picture");
        }
    }

    static int charged(StoredJob job) {
        return job.state() instanceof JobState.Finished finished
                ? finished.charged().value()
                : 0;
    }
}
