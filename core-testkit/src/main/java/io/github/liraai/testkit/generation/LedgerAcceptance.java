package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static io.github.liraai.testkit.generation.JobFixture.anyJobOf;
import static io.github.liraai.testkit.generation.JobFixture.anyJobOnDay;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithAcceptedAt;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithPictures;
import static io.github.liraai.testkit.generation.LedgerHooks.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger.Acceptance;
import io.github.liraai.core.generation.GenerationLedger.QuotaUse;
import io.github.liraai.core.generation.GenerationLedger.Terms;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.access.UserFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The part of the ledger's contract about accepting, exhausting and repeating. */
interface LedgerAcceptance extends LedgerHooks {
    @Test
    default void aFreshJobHoldsItsPicturesAndWaits() {
        GenerationJob job = anyJobWithPictures(UserFixture.anyUser(), 2);

        Acceptance answer = ledger().accept(job, DailyLimit.of(3));

        StoredJob fresh = new StoredJob(
                job, JobState.Waiting.FRESH, LedgerHooks.accepted(answer).revision(), null);
        assertThat(answer).isEqualTo(new Acceptance.Accepted(fresh, use(0, 2), 1));
        assertThat(ledger().find(job.id())).contains(fresh);
        assertThat(ledger().use(job.user(), job.day())).isEqualTo(use(0, 2));
    }

    @Test
    default void anUnknownJobIsNotFound() {
        assertThat(ledger().find(anyJob().id())).isEmpty();
        assertThat(ledger().unfinished(UserFixture.anyUser())).isEmpty();
    }

    @Test
    default void somebodyUnknownHasUsedNothing() {
        assertThat(ledger().use(UserFixture.anyUser(), JobFixture.DAY)).isEqualTo(QuotaUse.NONE);
    }

    @Test
    default void anExhaustedDayGrantsAndHoldsNothing() {
        UserId user = UserFixture.anyUser();
        accepted(anyJobWithPictures(user, 3), 3);
        GenerationJob refused = anyJobOf(user);

        Acceptance answer = ledger().accept(refused, DailyLimit.of(3));

        assertThat(answer).isEqualTo(new Acceptance.Exhausted(use(0, 3)));
        assertThat(ledger().use(user, JobFixture.DAY)).isEqualTo(use(0, 3));
        assertThat(ledger().find(refused.id())).isEmpty();
        assertThat(ledger().unfinished(user)).hasSize(1);
    }

    @Test
    default void aRequestForMoreThanIsLeftIsNotSplit() {
        UserId user = UserFixture.anyUser();
        accepted(anyJobOf(user), 3);

        Acceptance tooMany = ledger().accept(anyJobWithPictures(user, 3), DailyLimit.of(3));
        Acceptance justEnough = ledger().accept(anyJobWithPictures(user, 2), DailyLimit.of(3));

        assertThat(tooMany).isEqualTo(new Acceptance.Exhausted(use(0, 1)));
        assertThat(justEnough).isInstanceOf(Acceptance.Accepted.class);
    }

    @Test
    default void aFirstRequestOverTheLimitIsRefused() {
        UserId user = UserFixture.anyUser();

        Acceptance overThree = ledger().accept(anyJobWithPictures(user, 4), DailyLimit.of(3));
        Acceptance overNone = ledger().accept(anyJobOf(user), DailyLimit.of(0));

        assertThat(overThree).isEqualTo(new Acceptance.Exhausted(QuotaUse.NONE));
        assertThat(overNone).isEqualTo(new Acceptance.Exhausted(QuotaUse.NONE));
    }

    @Test
    default void theSameRequestMakesOneJob() {
        GenerationJob job = anyJob();
        StoredJob first = accepted(job, 3);

        Acceptance again = ledger().accept(job, DailyLimit.of(3));

        assertThat(again).isEqualTo(new Acceptance.Duplicate(first));
        assertThat(ledger().use(job.user(), job.day())).isEqualTo(use(0, 1));
        assertThat(ledger().unfinished(job.user())).containsExactly(first);
    }

    @Test
    default void aRepeatedRequestIsTheEarlierOneEvenWhenTheDayIsExhausted() {
        GenerationJob job = anyJobWithPictures(UserFixture.anyUser(), 3);
        StoredJob painted = painted(accepted(job, 3));

        Acceptance again = ledger().accept(job, DailyLimit.of(3));

        assertThat(again).isEqualTo(new Acceptance.Duplicate(painted));
    }

    @Test
    default void aLoweredLimitRefusesAndTakesNothingBack() {
        UserId user = UserFixture.anyUser();
        accepted(anyJobWithPictures(user, 3), 5);

        Acceptance answer = ledger().accept(anyJobOf(user), DailyLimit.of(2));

        assertThat(answer).isEqualTo(new Acceptance.Exhausted(use(0, 3)));
    }

    @Test
    default void noLimitStillCounts() {
        UserId user = UserFixture.anyUser();
        for (int i = 0; i < 20; i++) {
            assertThat(ledger().accept(anyJobWithPictures(user, 4), DailyLimit.unlimited()))
                    .isInstanceOf(Acceptance.Accepted.class);
        }

        assertThat(ledger().use(user, JobFixture.DAY)).isEqualTo(use(0, 80));
    }

    @Test
    default void peopleAndDaysDoNotShareALimit() {
        UserId user = UserFixture.anyUser();
        QuotaDay tomorrow = new QuotaDay(LocalDate.of(2026, 11, 24));
        accepted(anyJobWithPictures(user, 3), 3);

        accepted(anyJobOnDay(user, 2, tomorrow), 3);
        accepted(anyJobOf(UserFixture.anyUser()), 3);

        assertThat(ledger().use(user, JobFixture.DAY)).isEqualTo(use(0, 3));
        assertThat(ledger().use(user, tomorrow)).isEqualTo(use(0, 2));
    }

    @Test
    default void aPlaceInLineCountsTheJobsThatWait() {
        StoredJob first = accepted(anyJob(), 3);
        accepted(anyJob(), 3);
        int third = placeOf(ledger().accept(anyJob(), DailyLimit.of(3)));
        advanced(first, new Calling(0, 1, JobFixture.ACCEPTED_AT, null));

        int fourth = placeOf(ledger().accept(anyJob(), DailyLimit.of(3)));

        assertThat(third).isEqualTo(3);
        assertThat(fourth).isEqualTo(3);
    }

    @Test
    default void manyRequestsOfOnePersonDoNotHoldUpAnothersOne() {
        UserId busy = UserFixture.anyUser();
        for (int i = 0; i < 10; i++) {
            accepted(anyJobOf(busy), 10);
        }

        int another = placeOf(ledger().accept(
                        anyJobWithAcceptedAt(UserFixture.anyUser(), JobFixture.ACCEPTED_AT.plusSeconds(5)),
                        DailyLimit.of(3)));

        assertThat(another).isEqualTo(2);
    }

    @Test
    default void aHeadStartIsLostToWhoeverHasWaitedLonger() {
        Terms early = new Terms(DailyLimit.of(3), Duration.ofSeconds(30));
        accepted(anyJobWithAcceptedAt(UserFixture.anyUser(), JobFixture.ACCEPTED_AT), 3);
        accepted(anyJobWithAcceptedAt(UserFixture.anyUser(), JobFixture.ACCEPTED_AT.plusSeconds(20)), 3);

        int soon = placeOf(ledger().accept(
                        anyJobWithAcceptedAt(UserFixture.anyUser(), JobFixture.ACCEPTED_AT.plusSeconds(40)), early));
        int later = placeOf(ledger().accept(
                        anyJobWithAcceptedAt(UserFixture.anyUser(), JobFixture.ACCEPTED_AT.plusSeconds(60)), early));

        assertThat(soon).isEqualTo(2);
        assertThat(later).isEqualTo(4);
    }

    private static int placeOf(Acceptance acceptance) {
        return acceptance instanceof Acceptance.Accepted accepted ? accepted.placeInLine() : -1;
    }

    @Test
    default void unfinishedJobsComeOldestFirst() {
        UserId user = UserFixture.anyUser();
        Instant noon = Instant.parse("2026-11-23T09:00:00Z");
        StoredJob first = accepted(anyJobWithAcceptedAt(user, noon), 5);
        StoredJob second = accepted(anyJobWithAcceptedAt(user, noon.plusSeconds(1)), 5);
        StoredJob third = accepted(anyJobWithAcceptedAt(user, noon.plusSeconds(2)), 5);
        accepted(anyJob(), 5);

        assertThat(ledger().unfinished(user)).containsExactly(first, second, third);
    }
}
