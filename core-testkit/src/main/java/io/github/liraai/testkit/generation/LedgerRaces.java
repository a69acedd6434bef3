package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.Racing.race;
import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static io.github.liraai.testkit.generation.JobFixture.anyJobOf;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithPictures;
import static io.github.liraai.testkit.generation.LedgerHooks.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger.Acceptance;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.access.UserFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The part of the ledger's contract about many threads at once. */
interface LedgerRaces extends LedgerHooks {
    private static long count(List<Acceptance> answers, Class<? extends Acceptance> kind) {
        return answers.stream().filter(kind::isInstance).count();
    }

    @Test
    @Timeout(120)
    default void sixtyFourCallersForFivePlacesGetExactlyFive() {
        UserId user = UserFixture.anyUser();

        List<Acceptance> answers = race(64, i -> ledger().accept(anyJobOf(user), DailyLimit.of(5)));

        assertThat(count(answers, Acceptance.Accepted.class)).isEqualTo(5);
        assertThat(count(answers, Acceptance.Exhausted.class)).isEqualTo(59);
        assertThat(ledger().use(user, JobFixture.DAY)).isEqualTo(use(0, 5));
        assertThat(ledger().unfinished(user)).hasSize(5);
        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    @Timeout(120)
    default void theSameRequestSixtyFourTimesAtOnceMakesOneJob() {
        GenerationJob job = anyJob();

        List<Acceptance> answers = race(64, i -> ledger().accept(job, DailyLimit.of(100)));

        assertThat(count(answers, Acceptance.Accepted.class)).isEqualTo(1);
        assertThat(count(answers, Acceptance.Duplicate.class)).isEqualTo(63);
        assertThat(answers)
                .filteredOn(Acceptance.Duplicate.class::isInstance)
                .containsOnly(new Acceptance.Duplicate(ledger().find(job.id()).orElseThrow()));
        assertThat(ledger().use(job.user(), JobFixture.DAY)).isEqualTo(use(0, 1));
        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    @Timeout(120)
    default void ofManySettlementsOneWins() {
        GenerationJob job = anyJob();
        StoredJob painted = painted(accepted(job, 3));

        List<Optional<StoredJob>> answers = race(
                32,
                i -> i % 2 == 0
                        ? ledger().settle(painted, PictureCount.ONE, new Finished(PictureCount.ONE, null))
                        : ledger().settle(painted, PictureCount.NONE, new Failed(Cause.UNDELIVERABLE, 0)));

        List<StoredJob> winners = answers.stream().flatMap(Optional::stream).toList();
        assertThat(winners).hasSize(1);
        int charged = winners.getFirst().state() instanceof Finished ? 1 : 0;
        assertThat(ledger().use(job.user(), JobFixture.DAY)).isEqualTo(use(charged, 0));
        assertThat(ledger().find(job.id())).contains(winners.getFirst());
        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    @Timeout(120)
    default void ofManyMovesAndSettlementsOneWins() {
        GenerationJob job = anyJob();
        StoredJob painted = painted(accepted(job, 3));
        Painted again = new Painted(JobFixture.MODEL, List.of(PictureFixture.anyPicture()), 1);

        List<Optional<StoredJob>> answers = race(
                32,
                i -> i % 2 == 0
                        ? ledger().advance(painted, again)
                        : ledger().settle(painted, PictureCount.ONE, new Finished(PictureCount.ONE, null)));

        List<StoredJob> winners = answers.stream().flatMap(Optional::stream).toList();
        assertThat(winners).hasSize(1);
        assertThat(ledger().find(job.id())).contains(winners.getFirst());
        assertThat(ledger().use(job.user(), JobFixture.DAY))
                .isEqualTo(winners.getFirst().state().holds() ? use(0, 1) : use(1, 0));
    }

    @Test
    @Timeout(120)
    default void whatIsGivenBackIsGrantedAgainWhileOthersAsk() {
        UserId user = UserFixture.anyUser();

        List<Integer> charged = race(16, i -> acceptAndSettle(user, i));

        int sum = charged.stream().mapToInt(Integer::intValue).sum();
        assertThat(sum).isPositive().isLessThanOrEqualTo(5);
        assertThat(ledger().use(user, JobFixture.DAY)).isEqualTo(use(sum, 0));
        assertThat(ledger().unfinished(user)).isEmpty();
        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    @Timeout(120)
    default void aJobIsReadWithItsOwnPicturesWhileTheyChange() {
        GenerationJob job = anyJobWithPictures(UserFixture.anyUser(), 2);
        StoredJob accepted = accepted(job, 3);
        AtomicBoolean moving = new AtomicBoolean(true);

        List<List<StoredJob>> seen = race(4, i -> i == 0 ? moved(accepted, moving) : read(job, moving));

        assertThat(seen.stream().flatMap(List::stream).map(StoredJob::state).filter(Painted.class::isInstance))
                .isNotEmpty()
                .allSatisfy(state -> assertThat(state).isIn(paintedWith(1), paintedWith(2)));
        assertThat(ledger().verify()).isEmpty();
    }

    private List<StoredJob> moved(StoredJob accepted, AtomicBoolean moving) {
        try {
            StoredJob job = accepted;
            for (int i = 0; i < 200; i++) {
                job = advanced(job, i % 3 == 0 ? new Calling(0, 1, JobFixture.ACCEPTED_AT, null) : paintedWith(i % 3));
            }
            return List.of(job);
        } finally {
            moving.set(false);
        }
    }

    /** Gives as many pictures as there were deliveries, so that it shows when both are not of one moment. */
    private static Painted paintedWith(int deliveries) {
        List<SpooledPicture> pictures = IntStream.range(0, deliveries)
                .mapToObj(i -> PictureFixture.anyPictureWithId(deliveries + "-" + i))
                .toList();
        return new Painted(JobFixture.MODEL, pictures, deliveries);
    }

    private List<StoredJob> read(GenerationJob job, AtomicBoolean moving) {
        List<StoredJob> seen = new ArrayList<>();
        while (moving.get()) {
            seen.add(ledger().find(job.id()).orElseThrow());
            seen.addAll(ledger().unfinished(job.user()));
            seen.add(((Acceptance.Duplicate) ledger().accept(job, DailyLimit.of(5))).earlier());
        }
        return seen;
    }

    private int acceptAndSettle(UserId user, int number) {
        int charged = 0;
        for (int i = 0; i < 10; i++) {
            if (ledger().accept(anyJobOf(user), DailyLimit.of(5)) instanceof Acceptance.Accepted accepted) {
                PictureCount pictures = new PictureCount((number + i) % 4 == 0 ? 1 : 0);
                assertThat(ledger().settle(painted(accepted.job()), pictures, new Finished(pictures, null)))
                        .isPresent();
                charged += pictures.value();
            }
        }
        return charged;
    }
}
