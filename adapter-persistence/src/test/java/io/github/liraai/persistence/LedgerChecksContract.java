package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithPictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.Acceptance.Accepted;
import io.github.liraai.core.generation.GenerationLedger.Finding;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.Receipt;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ledger finds in a database that somebody tampered with. */
abstract class LedgerChecksContract {
    abstract TestStore store();

    private GenerationLedger ledger() {
        return store().store().ledger();
    }

    private StoredJob accept(UserId user, int pictures) {
        GenerationJob job = anyJobWithPictures(user, pictures);
        return ledger().accept(job, DailyLimit.of(5)) instanceof Accepted accepted
                ? accepted.job()
                : ledger().find(job.id()).orElseThrow();
    }

    /** One user with one picture charged and two held, of five. */
    private UserId somebody() {
        UserId user = anyUser();
        ledger().settleDelivered(
                        store().painted(accept(user, 1)), PictureCount.ONE, new Receipt(Instant.EPOCH, List.of()));
        accept(user, 2);
        return user;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE quota_usage SET charged = 0                       | charged is 0, the finished jobs make 1",
                "UPDATE quota_usage SET held = 7                          | held is 7, the unfinished jobs make 2",
                "UPDATE quota_usage SET held = -2                         | must not be negative",
                "UPDATE quota_usage SET granted_limit = 2                 | pass the granted limit of 2",
                "UPDATE quota_usage SET forgiven = 2                      | forgiven is 2 of 1 charged",
                "DELETE FROM quota_usage                                  | charged is 0, the finished jobs make 1",
                "UPDATE job SET held = 1 WHERE held = 2                   | pictures 2, held 1 and charged 0 do not go together",
                "UPDATE job SET charged = 3 WHERE charged = 1             | pictures 1, held 0 and charged 3 do not go together",
                "UPDATE job SET ended_with = 0 WHERE charged = 1          | charged 1, ended_with 0, cause none, painted_by",
                "UPDATE job SET ended_with = NULL WHERE charged = 1       | charged 1, ended_with none",
                "UPDATE job SET charged = 0                               | charged 0, ended_with 1",
                "UPDATE job SET cause = 'AUTH' WHERE charged = 1          | charged 1, ended_with 1, cause AUTH",
                "UPDATE job SET painted_by = NULL                         | cause none, painted_by none and 1 known",
                "DELETE FROM job_picture                                  | and 0 known pictures do not go together",
                "UPDATE job SET state = 'FAILED', cause = 'AUTH' WHERE charged = 1 | state FAILED, charged 1",
                "UPDATE job SET state = 'LOST', held = 0 WHERE held = 2   | state LOST",
                "UPDATE job SET state = 'PAINTED' WHERE held = 2          | no picture of it is known",
                "DELETE FROM scheduled_tasks                              | no run of it is scheduled"
            })
    void tamperingIsFoundAndSaidWithFiguresAndARemedy(String tampering, String problem) {
        somebody();
        assertThat(ledger().verify()).isEmpty();

        store().sql(tampering, Map.of());

        List<Finding> findings = ledger().verify();
        assertThat(findings).extracting(Finding::problem).anyMatch(found -> found.contains(problem));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.subject()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    /** Bug: the repair that was advised changed nothing, and advised itself again. */
    @Test
    void whereTheJobsMakeLessThanNothingTheyAreToBeMendedFirst() {
        accept(anyUser(), 1);
        store().sql("UPDATE quota_usage SET held = -1", Map.of());
        store().sql("UPDATE job SET pictures = -1, held = -1", Map.of());

        assertThat(ledger().verify())
                .hasSize(2)
                .anySatisfy(finding -> assertThat(finding.remedy()).startsWith("do first what is said here of"))
                .anySatisfy(
                        finding -> assertThat(finding.remedy()).startsWith("set pictures to how many were asked for"));
        store().sql("UPDATE job SET pictures = 1", Map.of());
        store().store().upkeep().putRight(Instant.EPOCH);
        assertThat(ledger().verify()).isEmpty();
    }

    /** Receipts came later than jobs. */
    @Test
    void whatWasDeliveredBeforeReceiptsWereKeptNeedsNoPictures() {
        somebody();
        store().sql("UPDATE job SET delivered_at = NULL", Map.of());
        store().sql("DELETE FROM job_picture", Map.of());

        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    void anAlbumThatArrivedInPartIsChargedInPart() {
        StoredJob job = store().painted(accept(anyUser(), 3));
        ledger().settleDelivered(job, PictureCount.ONE, new Receipt(Instant.EPOCH, List.of()));

        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    void aLimitThatWasLoweredAfterUseIsNoFinding() {
        UserId user = somebody();

        ledger().accept(anyJobWithPictures(user, 1), DailyLimit.of(1));

        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    void aHoldWhoseCounterWasLostIsSettledAllTheSame() {
        UserId user = anyUser();
        StoredJob job = accept(user, 2);
        store().sql("DELETE FROM quota_usage", Map.of());

        ledger().settle(store().painted(job), PictureCount.ONE, new Finished(PictureCount.ONE, null));

        assertThat(ledger().use(user, job.job().day()).charged()).isEqualTo(PictureCount.ONE);
        assertThat(ledger().verify()).isEmpty();
    }
}
