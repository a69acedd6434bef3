package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithPictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.Acceptance.Accepted;
import io.github.liraai.core.generation.GenerationLedger.Finding;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobStage;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.Receipt;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Bug: the ledger was said to be in order, and whole commands failed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frame = 'garbage'                 | frame cannot be read: 'garbage'       | set frame to NULL, or an aspect",
                "tries = -5, plan_step = 99        | tries cannot be read: '-5'            | set tries to 1",
                "plan_step = 99                    | plan_step cannot be read: '99'        | set plan_step to 0",
                "cause = 'GARBAGE'                 | cause cannot be read: 'GARBAGE'       | set cause to NULL when there are",
                "plan = 'No Model'                 | plan cannot be read: 'No Model'       | set plan to keys of models",
                "prompt = ''                       | prompt cannot be read                 | set prompt to",
                "style = 'Ä'                       | style cannot be read: 'Ä'             | set style to NULL",
                "pictures = 9, held = 9            | pictures is 9                         | set pictures to how many"
            })
    void aJobThatCannotBeReadIsNamedAndLeftOutOfLists(String tampering, String problem, String remedy) {
        StoredJob other = accept(anyUser(), 1);
        StoredJob job = accept(anyUser(), 1);
        String id = job.job().id().value();
        store().sql("UPDATE job SET " + tampering + " WHERE id = :id", Map.of("id", id));

        assertThat(ledger().verify()).anySatisfy(finding -> {
            assertThat(finding.subject()).isEqualTo("job " + id);
            assertThat(finding.problem()).startsWith(problem);
            assertThat(finding.remedy()).startsWith(remedy);
        });
        assertThat(store().store().register().list(JobQuery.of(JobStage.unfinished())))
                .extracting(JobReport::id)
                .contains(other.job().id());
    }

    /** Bug: verifying, the repair and the bot's start ended with a stack trace. */
    @ParameterizedTest
    @ValueSource(strings = {"WAITING", "PAINTED"})
    void aJobWhoseIdCannotBeReadIsNamedAndLeftToAPerson(String state) {
        StoredJob job = accept(anyUser(), 1);
        String id = job.job().id().value();
        store().sql("UPDATE job SET id = 'x y!', state = :state", Map.of("state", state));
        store().sql("DELETE FROM scheduled_tasks", Map.of());

        store().store().upkeep().putRight(Instant.EPOCH);

        assertThat(ledger().verify()).anySatisfy(finding -> {
            assertThat(finding.subject()).isEqualTo("job x y!");
            assertThat(finding.problem()).isEqualTo("id cannot be read: 'x y!'");
            assertThat(finding.remedy()).startsWith("set id to '" + id + "', which its request_key makes");
        });
        store().sql("UPDATE job SET id = :id", Map.of("id", id));
        store().store().upkeep().putRight(Instant.EPOCH);
        assertThat(ledger().verify()).isEmpty();
        assertThat(store().store().register().find(job.job().id())).isPresent();
    }

    /** Bug: the repair and the bot's start ended with a stack trace. */
    @ParameterizedTest
    @ValueSource(strings = {"No Model", ",", ""})
    void aJobWhosePlanCannotBeReadIsScheduledAllTheSame(String plan) {
        StoredJob job = accept(anyUser(), 1);
        store().sql("UPDATE job SET plan = :plan", Map.of("plan", plan));
        store().sql("DELETE FROM scheduled_tasks", Map.of());

        store().store().upkeep().putRight(Instant.EPOCH);

        assertThat(ledger().verify())
                .extracting(Finding::remedy)
                .containsExactly("set plan to keys of models, with commas between them");
        store().sql("UPDATE job SET plan = 'hf-sd3-medium'", Map.of());
        assertThat(store().store().register().find(job.job().id()))
                .get()
                .satisfies(report -> assertThat(report.run()).isNotNull());
    }

    /** Bug: the remedy was to set any other key, by which the run lost its job for ever. */
    @ParameterizedTest
    @CsvSource({"' ', request_key cannot be read: ' '", "another, request_key does not make its id: 'another'"})
    void aJobWhoseKeyIsLostIsEndedByHand(String key, String problem) {
        StoredJob job = accept(anyUser(), 1);
        String id = job.job().id().value();
        store().sql("UPDATE job SET request_key = :key", Map.of("key", key));

        assertThat(ledger().verify()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("job " + id);
            assertThat(finding.problem()).isEqualTo(problem);
            assertThat(finding.remedy()).contains("set state to FINISHED, cause to INTERRUPTED, held, charged");
        });
        assertThatThrownBy(() -> ledger().find(job.job().id())).isInstanceOf(UnreadableRowException.class);
        store().sql(
                        "UPDATE job SET state = 'FINISHED', cause = 'INTERRUPTED', held = 0, charged = 0, ended_with = 0,"
                                + " request_key = id",
                        Map.of());
        store().store().upkeep().putRight(Instant.EPOCH);
        assertThat(ledger().verify()).isEmpty();
        assertThat(ledger().use(job.job().user(), job.job().day())).isEqualTo(GenerationLedger.QuotaUse.NONE);
    }

    /** Bug: the remedy showed an empty text, with a letter in it that nobody sees. */
    @Test
    void wordsThatCannotBeReadAreReplacedByAnyOthers() {
        StoredJob job = accept(anyUser(), 1);
        store().sql("UPDATE job SET prompt = ''", Map.of());

        assertThat(ledger().verify())
                .extracting(Finding::remedy)
                .containsExactly("set prompt to any words, such as 'gone'");
        store().sql("UPDATE job SET prompt = 'gone'", Map.of());
        assertThat(ledger().verify()).isEmpty();
        assertThat(ledger().find(job.job().id())).isPresent();
    }

    /** One request could ask for ten pictures once. */
    @Test
    void finishedJobsOfEarlierReleasesAreReadWithTheMostPicturesOfToday() {
        UserId user = somebody();
        store().sql("UPDATE job SET pictures = 9 WHERE state = 'FINISHED'", Map.of());

        assertThat(ledger().verify()).isEmpty();
        assertThat(store().store().register().list(JobQuery.of(Set.of(JobStage.FINISHED))))
                .singleElement()
                .satisfies(job -> assertThat(job.stored().job().user()).isEqualTo(user));
    }

    @Test
    void aPageIsFilledPastJobsThatCannotBeRead() {
        StoredJob spoiled = accept(anyUser(), 1);
        for (int i = 0; i < 3; i++) {
            accept(anyUser(), 1);
        }
        String id = spoiled.job().id().value();
        store().sql(
                        "UPDATE job SET frame = 'garbage', accepted_at = line_at - INTERVAL '1' DAY WHERE id = :id",
                        Map.of("id", id));
        JobQuery two = new JobQuery(null, JobStage.unfinished(), null, JobQuery.Order.OLDEST_FIRST, null, 2);

        assertThat(store().store().register().list(two))
                .hasSize(2)
                .extracting(JobReport::id)
                .doesNotContain(spoiled.job().id());
        assertThatThrownBy(() -> ledger().find(spoiled.job().id()))
                .isInstanceOf(UnreadableRowException.class)
                .hasMessage("job " + id + " cannot be read: run ledger verify");
    }

    @Test
    void aPersonWhoCannotBeReadIsNamedAndLeftOutOfLists() {
        UserId spoiled = anyUser();
        UserId other = anyUser();
        for (UserId user : List.of(spoiled, other)) {
            store().store().directory().meet(user, Profile.UNKNOWN, new LevelName("user"), Instant.EPOCH);
        }
        store().sql("UPDATE member SET level = '' WHERE user_id = :id", Map.of("id", spoiled.value()));

        assertThat(ledger().verify())
                .containsExactly(new Finding(
                        "user " + spoiled.value(),
                        "level cannot be read: ''",
                        "set level to one of the levels there are, such as user"));
        assertThat(store().store().directory().list(new MemberQuery(null, null, null, 10)))
                .extracting(Member::id)
                .containsExactly(other);
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
