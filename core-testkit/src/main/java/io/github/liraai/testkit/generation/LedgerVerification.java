package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationLedger.Finding;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of the ledger's contract about checking itself. */
interface LedgerVerification extends LedgerHooks {
    @Test
    default void anEmptyLedgerAgrees() {
        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    default void jobsInEveryStateAgreeWithTheirCounts() {
        accepted(anyJob(), 3);
        advanced(accepted(anyJob(), 3), new Calling(0, 1, JobFixture.ACCEPTED_AT, null));
        StoredJob delivered = painted(accepted(anyJob(), 3));
        ledger().settle(delivered, PictureCount.ONE, new Finished(PictureCount.ONE, null));
        ledger().settle(accepted(anyJob(), 3), PictureCount.NONE, new Failed(Cause.TIMEOUT, 0));

        assertThat(ledger().verify()).isEmpty();
        assertThat(reopened().verify()).isEmpty();
    }

    @Test
    default void aCountThatDoesNotAgreeIsFoundAndNamesTheUserAndTheDay() {
        StoredJob job = accepted(anyJob(), 3);
        accepted(anyJob(), 3);
        tamperWithUse(job.job().user(), job.job().day());

        List<Finding> findings = ledger().verify();

        assertThat(findings).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.subject()).contains(job.job().user().value(), "2026-11-23");
            assertThat(finding.problem()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    default void aJobThatNobodyWillRunIsFound() {
        StoredJob job = accepted(anyJob(), 3);
        accepted(anyJob(), 3);
        tamperWithSchedule(job.job().id());

        List<Finding> findings = ledger().verify();

        assertThat(findings).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.subject()).contains(job.job().id().value());
            assertThat(finding.problem()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
    }
}
