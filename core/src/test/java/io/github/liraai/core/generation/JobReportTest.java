package io.github.liraai.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobReport.ScheduledRun;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobReportTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final JobState FINISHED = new JobState.Finished(PictureCount.ONE, null);

    private static JobReport report(JobState state, @Nullable ScheduledRun run) {
        GenerationJob job = new GenerationJob(
                new RequestKey("k"),
                new UserId("1"),
                new ReplyAddress("r"),
                new Prompt("p"),
                List.of(new ModelKey("hf-sd3-medium")),
                PictureOptions.defaults(),
                new QuotaDay(LocalDate.of(2026, 11, 23)),
                NOW);
        return new JobReport(new StoredJob(job, state, 0, null), PictureCount.ONE, PictureCount.NONE, run);
    }

    private static ScheduledRun run(int failures) {
        return new ScheduledRun(NOW.plusSeconds(60), null, null, failures);
    }

    @Test
    void aJobIsWithoutProgressWhenItsRunWasDueBefore() {
        JobReport job = report(JobState.Waiting.FRESH, run(0));

        assertThat(job.isStuckSince(NOW.plusSeconds(61))).isTrue();
        assertThat(job.isStuckSince(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void aJobThatNobodyWouldRunIsWithoutProgressSinceItWasAccepted() {
        JobReport job = report(JobState.Waiting.FRESH, null);

        assertThat(job.isStuckSince(NOW.plusSeconds(1))).isTrue();
        assertThat(job.isStuckSince(NOW)).isFalse();
    }

    @Test
    void aJobWhoseRunsFailFiveTimesInARowIsWithoutProgressWheneverTheNextIsDue() {
        assertThat(report(JobState.Waiting.FRESH, run(4)).isStuckSince(NOW)).isFalse();
        assertThat(report(JobState.Waiting.FRESH, run(5)).isStuckSince(NOW)).isTrue();
    }

    @Test
    void aFinishedJobIsNeverWithoutProgress() {
        assertThat(report(FINISHED, null).isStuckSince(NOW.plusSeconds(1))).isFalse();
        assertThat(report(FINISHED, run(5)).isStuckSince(NOW.plusSeconds(61))).isFalse();
    }
}
