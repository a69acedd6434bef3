package io.github.liraai.persistence;

import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobStage;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.testkit.generation.JobRegisterContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The register's contract upon some database, and what only a database can be brought to. */
abstract class JdbiJobRegisterContract extends JobRegisterContract {
    private static final Instant LATER = Instant.parse("2126-01-01T00:00:00Z");

    abstract TestStore store();

    @Override
    protected JobRegister register() {
        return store().store().register();
    }

    @Override
    protected GenerationLedger ledger() {
        return store().store().ledger();
    }

    @Override
    protected List<AuditEntry> audit() {
        return store().store().directory().audit(1000);
    }

    @Override
    protected void begin(JobId job) {
        store().sql("""
                        UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'lira-test', version = version + 1
                        WHERE task_instance = :id""", Map.of("id", job.value()));
    }

    private JobId accept() {
        GenerationJob job = anyJob();
        ledger().accept(job, DailyLimit.of(3));
        return job.id();
    }

    @Test
    void aRunThatHasBegunIsShownWithItsRunnerItsHeartbeatAndItsFailures() {
        JobId job = accept();
        begin(job);
        store().sql("UPDATE scheduled_tasks SET last_heartbeat = execution_time, consecutive_failures = 5", Map.of());

        JobReport report = register().find(job).orElseThrow();

        assertThat(report.run()).satisfies(run -> {
            assertThat(run.runner()).isEqualTo("lira-test");
            assertThat(run.heartbeat()).isEqualTo(run.due());
            assertThat(run.failures()).isEqualTo(JobReport.MOST_FAILURES);
        });
        assertThat(register().list(JobQuery.stuck(Instant.EPOCH))).containsExactly(report);
    }

    @Test
    void aJobThatIsOnNoScheduleIsWithoutProgressAndIsScheduledWhenItIsMadeDue() {
        JobId job = accept();
        store().sql("DELETE FROM scheduled_tasks", Map.of());
        JobReport report = register().find(job).orElseThrow();
        assertThat(report.run()).isNull();
        assertThat(register().list(JobQuery.stuck(LATER))).containsExactly(report);

        var entry = new AuditEntry(
                report.waitsSince(), new Actor("test"), report.stored().job().user(), "retry-job", "test");
        assertThat(register().hasten(report.stored(), entry)).isPresent();

        assertThat(ledger().verify()).isEmpty();
    }

    /** A row that somebody's hand spoiled must not keep an operator from seeing the others. */
    @Test
    void whatCannotBeReadIsPassedOver() {
        JobId readable = accept();
        JobId lost = accept();
        JobId bare = accept();
        store().sql("UPDATE job SET state = 'LOST' WHERE id = :id", Map.of("id", lost.value()));
        store().sql("UPDATE job SET state = 'PAINTED' WHERE id = :id", Map.of("id", bare.value()));

        assertThat(register().list(JobQuery.of(JobStage.unfinished())))
                .extracting(JobReport::id)
                .containsExactly(readable);
        assertThat(register().find(lost)).isEmpty();
        assertThat(register().find(bare)).isEmpty();
    }
}
