package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithAcceptedAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.RunGeneration;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.store.StoreUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the engine does upon some database. */
@Timeout(120)
abstract class JobEngineContract {
    abstract TestStore store();

    private PersistentStore open() {
        return store().store();
    }

    private JobId accept() {
        GenerationJob job = anyJobWithAcceptedAt(anyUser(), Instant.now());
        assertThat(open().ledger().accept(job, DailyLimit.of(3)))
                .isInstanceOf(GenerationLedger.Acceptance.Accepted.class);
        return job.id();
    }

    private RunGeneration.Result finish(JobId id) {
        GenerationLedger ledger = open().ledger();
        StoredJob job = ledger.find(id).orElseThrow();
        if (job.state().holds()) {
            ledger.settle(store().painted(job), PictureCount.ONE, new Finished(PictureCount.ONE, null));
        }
        return new RunGeneration.Result.Done();
    }

    private void awaitEmptySchedule() throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(20);
        while (store().numbers("SELECT COUNT(*) FROM scheduled_tasks").getFirst() > 0) {
            assertThat(Instant.now()).as("the schedule is emptied in time").isBefore(deadline);
            Thread.sleep(20);
        }
    }

    @Test
    void aThousandJobsAreRunOnceEach() throws Exception {
        Map<JobId, AtomicInteger> runs = new ConcurrentHashMap<>();
        CountDownLatch all = new CountDownLatch(1000);
        open().engine().start(id -> {
            runs.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
            RunGeneration.Result done = finish(id);
            all.countDown();
            return done;
        });

        List<JobId> jobs = Stream.generate(this::accept).limit(1000).toList();

        assertThat(all.await(100, TimeUnit.SECONDS)).isTrue();
        awaitEmptySchedule();
        assertThat(runs.keySet()).containsExactlyInAnyOrderElementsOf(jobs);
        assertThat(runs.values()).allMatch(count -> count.get() == 1);
        assertThat(open().ledger().verify()).isEmpty();
    }

    @Test
    void anAcceptedJobIsRunAtOnceAndNotAtTheNextPoll() throws Exception {
        BlockingQueue<JobId> ran = new LinkedBlockingQueue<>();
        open().engine().start(id -> {
            ran.add(id);
            return finish(id);
        });
        JobId first = accept();
        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo(first);

        JobId second = accept();

        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo(second);
    }

    @Test
    void aJobThatAsksToBeRunAgainIsRunThen() throws Exception {
        BlockingQueue<Instant> runs = new LinkedBlockingQueue<>();
        Duration pause = Duration.ofMillis(700);
        open().engine().start(id -> {
            runs.add(Instant.now());
            return runs.size() == 1
                    ? new RunGeneration.Result.Again(Instant.now().plus(pause))
                    : finish(id);
        });
        accept();

        Instant first = take(runs);
        awaitEmptySchedule();

        assertThat(runs).hasSize(2);
        Instant second = runs.stream().toList().getLast();
        assertThat(Duration.between(first, second)).isBetween(pause, pause.plusSeconds(15));
    }

    private static Instant take(BlockingQueue<Instant> runs) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(10);
        while (runs.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(5);
        }
        return runs.element();
    }

    @Test
    void aRunThatThrowsIsTriedAgainWhateverItThrows() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        open().engine().start(id -> switch (runs.incrementAndGet()) {
            case 1 -> throw new StoreUnavailableException("away", new IOException());
            case 2 -> throw new AssertionError("an error, not an exception");
            default -> finish(id);
        });
        JobId job = accept();

        awaitEmptySchedule();

        assertThat(runs).hasValue(3);
        assertThat(open().ledger().find(job).orElseThrow().state()).isEqualTo(new Finished(PictureCount.ONE, null));
    }

    @Test
    void aJobWhoseRunIsDoneLeavesTheScheduleAlsoWhenItIsNotFinished() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        open().engine().start(id -> {
            ran.countDown();
            return new RunGeneration.Result.Done();
        });

        accept();

        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        awaitEmptySchedule();
    }

    @Test
    void aForgottenJobIsScheduledAgainAtTheStart() throws Exception {
        JobId job = accept();
        store().sql("DELETE FROM scheduled_tasks", Map.of());
        assertThat(open().ledger().verify()).hasSize(1);
        BlockingQueue<JobId> ran = new LinkedBlockingQueue<>();

        open().engine().start(id -> {
            ran.add(id);
            return finish(id);
        });

        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo(job);
        awaitEmptySchedule();
        assertThat(open().ledger().verify()).isEmpty();
    }

    @Test
    void jobsOfAStoppedEngineAreRunByTheNext() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        open().engine().start(id -> {
            StoredJob job = open().ledger().find(id).orElseThrow();
            open().ledger().advance(job, new Calling(0, 1, Instant.EPOCH, null));
            began.countDown();
            return new RunGeneration.Result.Again(Instant.now());
        });
        JobId job = accept();
        assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();

        BlockingQueue<JobId> ran = new LinkedBlockingQueue<>();
        store().reopened().engine().start(id -> {
            ran.add(id);
            return finish(id);
        });

        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo(job);
        awaitEmptySchedule();
        assertThat(open().ledger().verify()).isEmpty();
    }

    @Test
    void aRunThatTheStopInterruptsIsTakenUpByTheNext() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        open().engine().start(id -> {
            began.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new RunGeneration.Result.Again(Instant.now());
        });
        JobId job = accept();
        assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();

        BlockingQueue<JobId> ran = new LinkedBlockingQueue<>();
        store().reopened().engine().start(id -> {
            ran.add(id);
            return finish(id);
        });

        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo(job);
        awaitEmptySchedule();
    }
}
