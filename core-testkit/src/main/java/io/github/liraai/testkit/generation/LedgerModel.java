package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger.QuotaUse;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a ledger should hold: the jobs as they are, and counts that are added up anew each time. For one thread. */
final class LedgerModel {
    private final Map<JobId, StoredJob> jobs = new LinkedHashMap<>();
    private final Map<JobId, PictureCount> charges = new HashMap<>();

    void put(StoredJob job) {
        jobs.put(job.job().id(), job);
    }

    void charge(GenerationJob job, PictureCount pictures) {
        charges.put(job.id(), pictures);
    }

    Optional<StoredJob> find(GenerationJob job) {
        return Optional.ofNullable(jobs.get(job.id()));
    }

    boolean isCurrent(StoredJob reading) {
        return find(reading.job())
                .filter(job -> job.revision() == reading.revision())
                .isPresent();
    }

    List<StoredJob> unfinished() {
        return jobs.values().stream()
                .filter(job -> !(job.state() instanceof Finished))
                .toList();
    }

    List<GenerationJob> jobs() {
        return jobs.values().stream().map(StoredJob::job).toList();
    }

    QuotaUse use(GenerationJob account) {
        int charged = 0;
        int held = 0;
        for (StoredJob job : jobs.values()) {
            if (job.job().user().equals(account.user()) && job.job().day().equals(account.day())) {
                charged +=
                        charges.getOrDefault(job.job().id(), PictureCount.NONE).value();
                held += job.state().holds() ? job.job().pictures().value() : 0;
            }
        }
        return new QuotaUse(new PictureCount(charged), new PictureCount(held));
    }
}
