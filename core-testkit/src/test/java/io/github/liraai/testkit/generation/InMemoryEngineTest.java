package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommand;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.testkit.InMemoryLira;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InMemoryEngineTest {
    private final InMemoryLira world = InMemoryLira.create(builder -> builder.clock(InstantSource.system()));
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    private InMemoryEngine start() {
        return InMemoryEngine.start(
                world.ledger().schedule(),
                world.lira().runGeneration(),
                InstantSource.system(),
                (job, failure) -> failures.add(failure));
    }

    private JobId accept(Command command) {
        world.lira().requestPictures().request(command);
        return JobId.of(command.key());
    }

    private boolean isFinished(JobId job) {
        return world.ledger()
                .find(job)
                .map(stored -> stored.state() instanceof Finished)
                .orElse(false);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(giveUp);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    @AfterEach
    void theLedgerAgrees() {
        assertThat(world.ledger().verify()).isEmpty();
    }

    @Test
    void jobsAcceptedBeforeAndAfterTheStartAreRun() throws Exception {
        JobId before = accept(anyCommand());

        try (InMemoryEngine engine = start()) {
            assertThat(engine.isRunning()).isTrue();
            JobId after = accept(anyCommand());
            await(() -> isFinished(before) && isFinished(after));
        }

        assertThat(world.delivery().arrivals()).hasSize(2);
        assertThat(failures).isEmpty();
    }

    @Test
    void oneSlowPictureHoldsNobodyElseUp() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        world.painter().next(Script.waitsFor(slow, Script.paints()));
        JobId first = accept(anyCommand());

        try (InMemoryEngine engine = start()) {
            assertThat(engine.isRunning()).isTrue();
            await(() -> world.painter().calls().size() == 1);
            List<JobId> others =
                    IntStream.range(0, 200).mapToObj(i -> accept(anyCommand())).toList();
            await(() -> others.stream().allMatch(this::isFinished));

            assertThat(isFinished(first)).isFalse();
            slow.countDown();
            await(() -> isFinished(first));
        }
    }

    @Test
    void aJobThatIsToWaitIsRunAgain() throws Exception {
        world.painter().next(Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofMillis(50)));
        JobId job = accept(anyCommand());

        try (InMemoryEngine engine = start()) {
            assertThat(engine.isRunning()).isTrue();
            await(() -> isFinished(job));
        }

        assertThat(world.painter().calls()).hasSize(2);
    }

    @Test
    void aRunThatThrowsIsReportedAndMadeAgain() throws Exception {
        JobId job = accept(anyCommandOf(anyUser()));
        world.store().goAway();

        try (InMemoryEngine engine = start()) {
            assertThat(engine.isRunning()).isTrue();
            await(() -> !failures.isEmpty());
            world.store().comeBack();
            await(() -> isFinished(job));
        }

        assertThat(world.delivery().arrivals()).hasSize(1);
    }

    @Test
    void afterClosingNothingIsRunAndTheNextEngineGoesOn() throws Exception {
        start().close();
        JobId job = accept(anyCommand());
        List<JobId> waiting = world.ledger().schedule().waiting();

        try (InMemoryEngine engine = start()) {
            assertThat(engine.isRunning()).isTrue();
            await(() -> isFinished(job));
        }

        assertThat(waiting).containsExactly(job);
    }

    @Test
    void whatWasTakenWhenTheProcessDiedIsRunByTheNextEngine() throws Exception {
        JobId job = accept(anyCommand());
        assertThat(world.ledger().schedule().take(Instant.now())).contains(job);

        try (InMemoryEngine engine = start()) {
            assertThat(engine.isRunning()).isTrue();
            await(() -> isFinished(job));
        }
    }

    @Test
    void aJobIsKnownToTheScheduleUntilItsRunIsDone() {
        GenerationJob job = JobFixture.anyJob();
        InMemorySchedule schedule = new InMemorySchedule();
        schedule.put(job.id(), job.acceptedAt());

        assertThat(schedule.take(job.acceptedAt().minusNanos(1))).isEmpty();
        assertThat(schedule.take(job.acceptedAt())).contains(job.id());
        assertThat(schedule.take(job.acceptedAt())).isEmpty();
        assertThat(schedule.knows(job.id())).isTrue();
        schedule.put(job.id(), job.acceptedAt().plusSeconds(5));
        assertThat(schedule.nextDue()).contains(job.acceptedAt().plusSeconds(5));
        schedule.done(job.id());
        assertThat(schedule.knows(job.id())).isFalse();
        assertThat(schedule.nextDue()).isEmpty();
    }
}
