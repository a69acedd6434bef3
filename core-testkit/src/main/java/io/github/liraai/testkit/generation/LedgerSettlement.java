package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static io.github.liraai.testkit.generation.JobFixture.anyJobOf;
import static io.github.liraai.testkit.generation.JobFixture.anyJobOnDay;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithPictures;
import static io.github.liraai.testkit.generation.LedgerHooks.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.access.UserFixture;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The part of the ledger's contract about moving jobs on, charging, giving back and notes. */
interface LedgerSettlement extends LedgerHooks {
    private static Finished finished(int pictures) {
        return new Finished(new PictureCount(pictures), null);
    }

    @Test
    default void everyMoveHasAHigherRevision() {
        StoredJob fresh = accepted(anyJob(), 3);

        StoredJob calling = advanced(fresh, new Calling(0, 1, JobFixture.ACCEPTED_AT, null));
        StoredJob waiting = advanced(calling, new Waiting(0, 1, JobFixture.ACCEPTED_AT));

        assertThat(calling.revision()).isGreaterThan(fresh.revision());
        assertThat(waiting.revision()).isGreaterThan(calling.revision());
        assertThat(ledger().find(fresh.job().id())).contains(waiting);
    }

    @Test
    default void aMoveFromAStaleReadingIsRefused() {
        StoredJob fresh = accepted(anyJob(), 3);
        StoredJob calling = advanced(fresh, new Calling(0, 1, JobFixture.ACCEPTED_AT, null));

        Optional<StoredJob> stale = ledger().advance(fresh, new Waiting(1, 0, null));

        assertThat(stale).isEmpty();
        assertThat(ledger().find(fresh.job().id())).contains(calling);
    }

    @Test
    default void aSettlementFromAStaleReadingIsRefusedAndChargesNothing() {
        StoredJob fresh = accepted(anyJob(), 3);
        StoredJob painted = painted(fresh);

        Optional<StoredJob> stale = ledger().settle(fresh, PictureCount.ONE, finished(1));

        assertThat(stale).isEmpty();
        assertThat(ledger().find(fresh.job().id())).contains(painted);
        assertThat(ledger().use(fresh.job().user(), JobFixture.DAY)).isEqualTo(use(0, 1));
    }

    @Test
    default void aJobThatWasNeverAcceptedCannotBeMoved() {
        StoredJob stranger = new StoredJob(anyJob(), Waiting.FRESH, 0, null);

        assertThat(ledger().advance(stranger, new Waiting(1, 0, null))).isEmpty();
        assertThat(ledger().settle(stranger, PictureCount.ONE, finished(1))).isEmpty();
        assertThat(ledger().use(stranger.job().user(), JobFixture.DAY)).isEqualTo(use(0, 0));
    }

    @Test
    default void deliveredPicturesAreChargedAndTheRestIsGivenBack() {
        GenerationJob job = anyJobWithPictures(UserFixture.anyUser(), 4);
        StoredJob painted = painted(accepted(job, 5));

        Optional<StoredJob> settled = ledger().settle(painted, new PictureCount(3), finished(3));

        assertThat(settled.map(StoredJob::state)).contains(finished(3));
        assertThat(ledger().find(job.id())).isEqualTo(settled);
        assertThat(ledger().use(job.user(), job.day())).isEqualTo(use(3, 0));
        accepted(anyJobWithPictures(job.user(), 2), 5);
    }

    @Test
    default void aFailureGivesTheWholeHoldBack() {
        GenerationJob job = anyJobWithPictures(UserFixture.anyUser(), 3);
        StoredJob fresh = accepted(job, 3);

        Optional<StoredJob> failed = ledger().settle(fresh, PictureCount.NONE, new Failed(Cause.TIMEOUT, 0));

        assertThat(failed).isPresent();
        assertThat(ledger().use(job.user(), job.day())).isEqualTo(use(0, 0));
        accepted(anyJobWithPictures(job.user(), 3), 3);
    }

    @Test
    default void settlingTwiceChargesOnce() {
        GenerationJob job = anyJob();
        StoredJob painted = painted(accepted(job, 3));
        StoredJob settled =
                ledger().settle(painted, PictureCount.ONE, finished(1)).orElseThrow();

        Optional<StoredJob> again = ledger().settle(painted, PictureCount.ONE, finished(1));
        Optional<StoredJob> refund = ledger().settle(painted, PictureCount.NONE, new Failed(Cause.TIMEOUT, 0));

        assertThat(again).isEmpty();
        assertThat(refund).isEmpty();
        assertThat(ledger().find(job.id())).contains(settled);
        assertThat(ledger().use(job.user(), job.day())).isEqualTo(use(1, 0));
    }

    @Test
    default void aHoldTakenBeforeMidnightIsSettledOnItsOwnDay() {
        UserId user = UserFixture.anyUser();
        QuotaDay tomorrow = new QuotaDay(LocalDate.of(2026, 11, 24));
        StoredJob painted = painted(accepted(anyJobOnDay(user, 2, JobFixture.DAY), 3));
        accepted(anyJobOnDay(user, 3, tomorrow), 3);

        ledger().settle(painted, PictureCount.ONE, finished(1));

        assertThat(ledger().use(user, JobFixture.DAY)).isEqualTo(use(1, 0));
        assertThat(ledger().use(user, tomorrow)).isEqualTo(use(0, 3));
    }

    @Test
    default void aFinishedJobIsNoLongerUnfinishedAndAFailedOneStillIs() {
        UserId user = UserFixture.anyUser();
        StoredJob finished = accepted(anyJobOf(user), 3);
        StoredJob failed = accepted(anyJobOf(user), 3);

        ledger().settle(finished, PictureCount.NONE, new Finished(PictureCount.NONE, Cause.CANCELED));
        StoredJob untold = ledger().settle(failed, PictureCount.NONE, new Failed(Cause.SERVER_ERROR, 0))
                .orElseThrow();

        assertThat(ledger().unfinished(user)).containsExactly(untold);
    }

    @Test
    default void aFailureIsToldAndThenFinished() {
        StoredJob fresh = accepted(anyJob(), 3);
        StoredJob failed = ledger().settle(fresh, PictureCount.NONE, new Failed(Cause.SERVER_ERROR, 0))
                .orElseThrow();

        StoredJob toldOnce = advanced(failed, new Failed(Cause.SERVER_ERROR, 1));
        advanced(toldOnce, new Finished(PictureCount.NONE, Cause.SERVER_ERROR));

        assertThat(ledger().unfinished(fresh.job().user())).isEmpty();
        assertThat(ledger().use(fresh.job().user(), JobFixture.DAY)).isEqualTo(use(0, 0));
    }

    @Test
    default void aMoveThatTouchesTheHoldIsACallersBug() {
        StoredJob fresh = accepted(anyJob(), 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger().advance(fresh, new Failed(Cause.SERVER_ERROR, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger().settle(fresh, PictureCount.NONE, new Waiting(1, 0, null)));
        assertThat(ledger().find(fresh.job().id())).contains(fresh);
    }

    @Test
    default void chargingMoreThanIsHeldIsACallersBug() {
        StoredJob fresh = accepted(anyJob(), 3);

        assertThatIllegalArgumentException().isThrownBy(() -> ledger().settle(fresh, new PictureCount(2), finished(2)));
        assertThat(ledger().use(fresh.job().user(), JobFixture.DAY)).isEqualTo(use(0, 1));
    }

    @Test
    default void aNoteIsKeptThroughEveryMove() {
        StoredJob fresh = accepted(anyJob(), 3);
        DeliveryNote note = new DeliveryNote("status:17 \"🎨\"\nline");

        ledger().note(fresh.job().id(), note);
        StoredJob painted = painted(fresh);
        ledger().settle(painted, PictureCount.ONE, finished(1));

        assertThat(painted.note()).isEqualTo(note);
        assertThat(reopened().find(fresh.job().id()).map(StoredJob::note)).contains(note);
    }

    @Test
    default void aLaterNoteReplacesAnEarlierOne() {
        StoredJob fresh = accepted(anyJob(), 3);

        ledger().note(fresh.job().id(), new DeliveryNote("first"));
        ledger().note(fresh.job().id(), new DeliveryNote("second"));

        assertThat(ledger().find(fresh.job().id()).map(StoredJob::note)).contains(new DeliveryNote("second"));
    }

    @Test
    default void aNoteDoesNotMakeAReadingStale() {
        StoredJob fresh = accepted(anyJob(), 3);

        ledger().note(fresh.job().id(), new DeliveryNote("status:17"));

        assertThat(ledger().advance(fresh, new Calling(0, 1, JobFixture.ACCEPTED_AT, null)))
                .map(StoredJob::note)
                .contains(new DeliveryNote("status:17"));
    }

    @Test
    default void aNoteForAnUnknownJobIsIgnored() {
        GenerationJob stranger = anyJob();

        ledger().note(stranger.id(), new DeliveryNote("status:17"));

        assertThat(ledger().find(stranger.id())).isEmpty();
    }
}
