package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.Terms;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.Outlook;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.access.UserFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Outlook} must do; the store is empty at the beginning of a test. */
public abstract class OutlookContract {
    private static final ModelKey OTHER_MODEL = new ModelKey("other");

    /** Gives the outlook under test. */
    protected abstract Outlook outlook();

    /** Gives the ledger of the same store. */
    protected abstract GenerationLedger ledger();

    private StoredJob accepted(int second, Duration headStart) {
        Instant at = JobFixture.ACCEPTED_AT.plusSeconds(second);
        GenerationJob job = JobFixture.anyJobWithAcceptedAt(UserFixture.anyUser(), at);
        return LedgerHooks.accepted(ledger().accept(job, new Terms(DailyLimit.of(3), headStart)));
    }

    private StoredJob accepted(int second) {
        return accepted(second, Duration.ZERO);
    }

    private StoredJob advanced(StoredJob from, JobState to) {
        return ledger().advance(from, to).orElseThrow();
    }

    private StoredJob calling(StoredJob job) {
        return advanced(job, new Calling(0, 1, JobFixture.ACCEPTED_AT, null));
    }

    private StoredJob painted(StoredJob job, ModelKey model, @Nullable Duration took) {
        return advanced(calling(job), new Painted(model, List.of(PictureFixture.anyPicture()), 0, took));
    }

    private static JobId id(StoredJob job) {
        return job.job().id();
    }

    @Test
    void whereNobodyWaitsTheLineIsEmpty() {
        StoredJob job = accepted(0);
        calling(job);

        assertThat(outlook().line(10)).isEmpty();
    }

    @Test
    void theLineIsInTheOrderOfTurnsAndEndsWhereItIsCut() {
        StoredJob third = accepted(30);
        StoredJob first = accepted(40, Duration.ofSeconds(60));
        StoredJob second = accepted(20);

        assertThat(outlook().line(10)).containsExactly(id(first), id(second), id(third));
        assertThat(outlook().line(2)).containsExactly(id(first), id(second));
    }

    @Test
    void whoIsPaintedLeavesTheLineAndComesBackToItsPlaceWhenThatDidNotStart() {
        StoredJob first = accepted(0);
        StoredJob second = accepted(1);
        StoredJob underWay = calling(first);
        assertThat(outlook().line(10)).containsExactly(id(second));

        advanced(underWay, new Waiting(0, 1, JobFixture.ACCEPTED_AT));

        assertThat(outlook().line(10)).containsExactly(id(first), id(second));
    }

    @Test
    void whoIsGivenUpLeavesTheLine() {
        StoredJob job = accepted(0);

        ledger().settle(job, PictureCount.NONE, new Finished(PictureCount.NONE, null));

        assertThat(outlook().line(10)).isEmpty();
    }

    @Test
    void timesAreThoseOfTheModelThatPaintedTheLatestJobFirst() {
        painted(accepted(1), JobFixture.MODEL, Duration.ofMillis(1001));
        painted(accepted(3), JobFixture.MODEL, Duration.ofMillis(3001));
        painted(accepted(2), JobFixture.MODEL, Duration.ofMillis(2001));
        painted(accepted(4), OTHER_MODEL, Duration.ofMillis(4001));

        assertThat(outlook().paintingTimes(JobFixture.MODEL, 10))
                .containsExactly(Duration.ofMillis(3001), Duration.ofMillis(2001), Duration.ofMillis(1001));
        assertThat(outlook().paintingTimes(JobFixture.MODEL, 2))
                .containsExactly(Duration.ofMillis(3001), Duration.ofMillis(2001));
        assertThat(outlook().paintingTimes(OTHER_MODEL, 10)).containsExactly(Duration.ofMillis(4001));
        assertThat(outlook().paintingTimes(new ModelKey("unused"), 10)).isEmpty();
    }

    @Test
    void whatWasNotMeasuredDoesNotCount() {
        painted(accepted(1), JobFixture.MODEL, null);
        calling(accepted(2));

        assertThat(outlook().paintingTimes(JobFixture.MODEL, 10)).isEmpty();
    }

    @Test
    void aTimeStaysKnownWhenTheJobHasEnded() {
        StoredJob job = painted(accepted(1), JobFixture.MODEL, Duration.ofSeconds(7));

        ledger().settle(job, PictureCount.ONE, new Finished(PictureCount.ONE, null));

        assertThat(outlook().paintingTimes(JobFixture.MODEL, 10)).containsExactly(Duration.ofSeconds(7));
    }
}
