package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithAcceptedAt;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithModels;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger.Terms;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.RunGeneration;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.generation.JobFixture;
import io.github.liraai.testkit.generation.PictureFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In which order jobs are run when there is not room for all, upon some database. */
@Timeout(60)
abstract class WaitingLineContract {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<JobId> begun = new LinkedBlockingQueue<>();
    private final Set<JobId> released = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);

    abstract TestStore store();

    @AfterEach
    void letEverythingEnd() {
        end.countDown();
    }

    @Test
    void tenRequestsOfOnePersonDoNotHoldUpAnothersOne() throws Exception {
        limited(new AtOnce(1, 1, List.of()));
        UserId busy = anyUser();
        Instant now = Instant.now().minusSeconds(60);
        List<JobId> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(accept(anyJobWithAcceptedAt(busy, now)));
        }
        JobId one = accept(anyJobWithAcceptedAt(anyUser(), now.plusSeconds(5)));

        start(this::holdUntilReleased);

        assertThat(releasedOneByOne(3)).containsExactly(ten.get(0), one, ten.get(1));
        assertNobodyElseBegins();
    }

    @Test
    void aHigherLevelGoesFirstButNotBeforeWhoeverHasWaitedLonger() throws Exception {
        limited(new AtOnce(1, 3, List.of()));
        Instant now = Instant.now().minusSeconds(300);
        Terms headStart = new Terms(DailyLimit.of(3), Duration.ofSeconds(30));
        GenerationJob early = anyJobWithAcceptedAt(anyUser(), now);
        GenerationJob middle = anyJobWithAcceptedAt(anyUser(), now.plusSeconds(40));
        GenerationJob higher = anyJobWithAcceptedAt(anyUser(), now.plusSeconds(60));
        accept(early);
        accept(middle);
        store().store().ledger().accept(higher, headStart);

        start(this::holdUntilReleased);

        assertThat(releasedOneByOne(3)).containsExactly(early.id(), higher.id(), middle.id());
    }

    @Test
    void aPersonHasNoMoreAtOnceThanAllowed() throws Exception {
        limited(new AtOnce(100, 2, List.of()));
        UserId person = anyUser();
        for (int i = 0; i < 6; i++) {
            accept(anyJobWithAcceptedAt(person, Instant.now()));
        }

        start(this::holdUntilReleased);

        List<JobId> first = List.of(begins(), begins());
        assertNobodyElseBegins();
        released.addAll(first);
        begins();
        begins();
        assertNobodyElseBegins();
    }

    @Test
    void aProviderWithoutRoomHoldsUpNoOther() throws Exception {
        ModelKey crowded = new ModelKey("crowded");
        limited(new AtOnce(100, 100, List.of(new AtOnce.OfModels(Set.of(crowded), 1))));
        Instant now = Instant.now().minusSeconds(60);
        JobId painting = accept(anyJobWithModels(now, List.of(crowded)));
        JobId waiting = accept(anyJobWithModels(now.plusSeconds(1), List.of(crowded)));
        start(this::holdUntilReleased);
        assertThat(begins()).isEqualTo(painting);

        JobId elsewhere = accept(anyJobWithModels(now.plusSeconds(2), List.of(new ModelKey("quiet"))));

        assertThat(begins()).isEqualTo(elsewhere);
        assertNobodyElseBegins();
        released.add(painting);
        assertThat(begins()).isEqualTo(waiting);
    }

    /** More of them than are looked at in one go. */
    @Test
    void manyWhoMustWaitDoNotHideTheOneWhoNeedNot() throws Exception {
        limited(new AtOnce(1000, 1, List.of()));
        UserId busy = anyUser();
        Instant longAgo = Instant.now().minus(Duration.ofDays(1));
        for (int i = 0; i < 450; i++) {
            accept(anyJobWithAcceptedAt(busy, longAgo));
        }
        start(this::holdUntilReleased);
        begins();

        JobId another = accept(anyJobWithAcceptedAt(anyUser(), Instant.now()));

        assertThat(begins()).isEqualTo(another);
        assertNobodyElseBegins();
    }

    @Test
    void aFallbackCountsForItsOwnProvider() throws Exception {
        ModelKey first = new ModelKey("first");
        ModelKey second = new ModelKey("second");
        limited(new AtOnce(100, 100, List.of(new AtOnce.OfModels(Set.of(second), 1))));
        Instant now = Instant.now().minusSeconds(60);
        JobId handedOver = accept(anyJobWithModels(now, List.of(first, second)));
        JobId waiting = accept(anyJobWithModels(now.plusSeconds(1), List.of(second)));
        StoredJob job = store().store().ledger().find(handedOver).orElseThrow();
        StoredJob calling = advanced(job, new Calling(0, 1, Instant.EPOCH, null));
        advanced(calling, new Waiting(1, 0, null));

        start(this::holdUntilReleased);

        assertThat(begins()).isEqualTo(handedOver);
        assertNobodyElseBegins();
        released.add(handedOver);
        assertThat(begins()).isEqualTo(waiting);
    }

    @Test
    void aJobThatIsHandedOverWaitsForRoomAtTheOtherProvider() throws Exception {
        ModelKey first = new ModelKey("first");
        ModelKey second = new ModelKey("second");
        limited(new AtOnce(100, 100, List.of(new AtOnce.OfModels(Set.of(second), 1))));
        JobId painting = accept(anyJobWithModels(Instant.now().minusSeconds(60), List.of(second)));
        GenerationJob handedOver = anyJobWithModels(Instant.now(), List.of(first, second));
        start(id -> id.equals(handedOver.id()) ? handOverThenHold(id) : holdUntilReleased(id));
        assertThat(begins()).isEqualTo(painting);

        accept(handedOver);

        assertNobodyElseBegins();
        released.add(painting);
        assertThat(begins()).isEqualTo(handedOver.id());
    }

    private RunGeneration.Result handOverThenHold(JobId id) {
        StoredJob job = store().store().ledger().find(id).orElseThrow();
        if (job.state() instanceof Waiting waiting && waiting.planStep() == 1) {
            return holdUntilReleased(id);
        }
        advanced(advanced(job, new Calling(0, 1, Instant.EPOCH, null)), new Waiting(1, 0, null));
        return new RunGeneration.Result.Again(Instant.now());
    }

    /** Fixed bug: the news waited until something that was being painted had ended. */
    @Test
    void thatAJobWasCancelledIsToldWhileOthersArePainted() throws Exception {
        limited(new AtOnce(1, 1, List.of()));
        UserId person = anyUser();
        JobId painting = accept(anyJobWithAcceptedAt(person, Instant.now().minusSeconds(60)));
        JobId waiting = accept(anyJobWithAcceptedAt(person, Instant.now()));
        start(this::holdUntilReleased);
        assertThat(begins()).isEqualTo(painting);
        StoredJob job = store().store().ledger().find(waiting).orElseThrow();
        AuditEntry entry = new AuditEntry(Instant.now(), new Actor("cli"), person, "cancel-job", waiting.value());

        store().store().register().giveUp(job, new Failed(Cause.CANCELED, 0), entry);

        assertThat(begins()).isEqualTo(waiting);
    }

    @Test
    void aForgottenJobKeepsItsPlaceAndItsLimits() throws Exception {
        limited(new AtOnce(100, 1, List.of()));
        UserId person = anyUser();
        Instant now = Instant.now().minusSeconds(60);
        JobId forgotten = accept(anyJobWithAcceptedAt(person, now));
        JobId later = accept(anyJobWithAcceptedAt(person, now.plusSeconds(1)));
        store().sql("DELETE FROM scheduled_tasks WHERE task_instance = :id", Map.of("id", forgotten.value()));

        start(this::holdUntilReleased);

        assertThat(begins()).isEqualTo(forgotten);
        assertNobodyElseBegins();
        released.add(forgotten);
        assertThat(begins()).isEqualTo(later);
    }

    @Test
    void aDeliveryIsNotHeldUpByWhatIsPainted() throws Exception {
        limited(new AtOnce(1, 1, List.of()));
        UserId person = anyUser();
        GenerationJob delivering = anyJobWithAcceptedAt(person, Instant.now());
        accept(delivering);
        CountDownLatch painted = new CountDownLatch(1);
        start(id -> {
            if (!id.equals(delivering.id())) {
                return holdUntilReleased(id);
            }
            if (painted.getCount() == 0) {
                return finish(id);
            }
            RunGeneration.Result again = paintAndComeAgain(id);
            painted.countDown();
            return again;
        });
        assertThat(painted.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("it is painted in time")
                .isTrue();

        JobId painting = accept(anyJobWithAcceptedAt(person, Instant.now()));

        assertThat(begins()).isEqualTo(painting);
        awaitFinished(delivering.id());
    }

    private RunGeneration.Result paintAndComeAgain(JobId id) {
        StoredJob job = store().store().ledger().find(id).orElseThrow();
        StoredJob calling = advanced(job, new Calling(0, 1, Instant.EPOCH, null));
        advanced(calling, new Painted(JobFixture.MODEL, List.of(PictureFixture.anyPictureWithId("picture")), 0));
        return new RunGeneration.Result.Again(Instant.now().plusSeconds(2));
    }

    private void limited(AtOnce atOnce) {
        store().reopened(atOnce);
    }

    private JobId accept(GenerationJob job) {
        store().store().ledger().accept(job, DailyLimit.unlimited());
        return job.id();
    }

    private StoredJob advanced(StoredJob from, JobState to) {
        return store().store().ledger().advance(from, to).orElseThrow();
    }

    private void start(RunGeneration generation) {
        store().store().engine().start(generation);
    }

    private RunGeneration.Result holdUntilReleased(JobId id) {
        begun.add(id);
        try {
            while (!released.contains(id) && !end.await(5, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            return new RunGeneration.Result.Again(Instant.now());
        }
        return finish(id);
    }

    private RunGeneration.Result finish(JobId id) {
        StoredJob job = store().store().ledger().find(id).orElseThrow();
        store().store().ledger().settle(job, PictureCount.ONE, new Finished(PictureCount.ONE, null));
        return new RunGeneration.Result.Done();
    }

    private List<JobId> releasedOneByOne(int count) throws InterruptedException {
        List<JobId> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(begins());
            assertThat(begun).isEmpty();
            if (i < count - 1) {
                released.add(order.getLast());
            }
        }
        return order;
    }

    private JobId begins() throws InterruptedException {
        JobId id = begun.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(id).as("a job begins in time").isNotNull();
        return Objects.requireNonNull(id);
    }

    /** Longer than it takes until the engine looks again. */
    private void assertNobodyElseBegins() throws InterruptedException {
        assertThat(begun.poll(700, TimeUnit.MILLISECONDS)).isNull();
    }

    private void awaitFinished(JobId id) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!(store().store().ledger().find(id).orElseThrow().state() instanceof Finished)) {
            assertThat(Instant.now()).as("it is finished in time").isBefore(deadline);
            Thread.sleep(20);
        }
    }
}
