package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.generation.JobReport;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of jobs without progress, of each once an hour at the most. Thread-safe. */
final class StuckJobs {
    private static final Logger LOG = LoggerFactory.getLogger(StuckJobs.class);
    private static final Duration TELL_AGAIN = Duration.ofHours(1);

    /** A log that tells of hundreds helps nobody; the register lists them all. */
    private static final int MOST_AT_ONCE = 20;

    private final JobRegister register;
    private final Map<JobId, Instant> told = new HashMap<>();

    StuckJobs(JobRegister register) {
        this.register = register;
    }

    /** Tells of those that were not told of lately, and gives them. */
    synchronized List<JobReport> tell(Instant now) {
        List<JobReport> stuck = register.list(JobQuery.stuck(now.minus(JobReport.PATIENCE)));
        told.keySet().retainAll(stuck.stream().map(JobReport::id).collect(Collectors.toSet()));
        List<JobReport> news = stuck.stream().filter(job -> isNews(job, now)).toList();
        for (JobReport job : news.subList(0, Math.min(news.size(), MOST_AT_ONCE))) {
            LOG.warn(
                    "job {} is {} and without progress for {} min: see jobs show {}",
                    job.id().value(),
                    job.stage(),
                    Math.max(0, Duration.between(job.waitsSince(), now).toMinutes()),
                    job.id().value());
        }
        if (news.size() > MOST_AT_ONCE) {
            LOG.warn("{} more jobs are without progress: see jobs list --stuck", news.size() - MOST_AT_ONCE);
        }
        news.forEach(job -> told.put(job.id(), now));
        return news;
    }

    private boolean isNews(JobReport job, Instant now) {
        Instant before = told.get(job.id());
        return before == null || !now.isBefore(before.plus(TELL_AGAIN));
    }
}
