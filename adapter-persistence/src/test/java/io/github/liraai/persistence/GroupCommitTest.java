package io.github.liraai.persistence;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.liraai.core.store.StoreUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(15)
class GroupCommitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void nobodyReturnsBeforeWhatTheyCommittedIsWritten() {
        Set<Integer> committed = ConcurrentHashMap.newKeySet();
        Set<Integer> written = ConcurrentHashMap.newKeySet();
        GroupCommit commits = new GroupCommit(() -> written.addAll(committed), PATIENCE);

        var seen = race(64, i -> {
            commits.commit(() -> committed.add(i));
            return written.contains(i);
        });

        assertThat(seen).hasSize(64).containsOnly(true);
    }

    @Test
    void aSingleCallerIsWrittenAtOnceAndAReaderNeedsNoWrite() {
        AtomicInteger writes = new AtomicInteger();
        GroupCommit commits = new GroupCommit(writes::incrementAndGet, PATIENCE);

        commits.commit(() -> 1);
        assertThat(commits.read(() -> 2)).isEqualTo(2);

        assertThat(writes).hasValue(1);
    }

    @Test
    void whatNobodyWaitsForIsWrittenAMomentLater() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(written::countDown, PATIENCE);

        assertThat(commits.commitSoon(() -> 1)).isEqualTo(1);

        assertThat(written.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nobodyWaitsForAWriteWhoDoesNotWantTo() throws InterruptedException {
        CountDownLatch mayWrite = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(
                () -> {
                    awaitUnchecked(mayWrite);
                    written.countDown();
                },
                PATIENCE);

        assertThat(commits.commitSoon(() -> 1)).isEqualTo(1);

        mayWrite.countDown();
        assertThat(written.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoeverWaitsForCompanyIsWrittenAllTheSame() {
        Set<Integer> committed = ConcurrentHashMap.newKeySet();
        Set<Integer> written = ConcurrentHashMap.newKeySet();
        GroupCommit commits = new GroupCommit(() -> written.addAll(committed), PATIENCE);

        var seen = race(64, i -> {
            commits.commitTogether(() -> committed.add(i));
            return written.contains(i);
        });

        assertThat(seen).hasSize(64).containsOnly(true);
    }

    @Test
    void whoeverWaitsForCompanyIsBroughtAlong() throws InterruptedException {
        int rounds = 50;
        AtomicInteger writes = new AtomicInteger();
        GroupCommit commits = new GroupCommit(writes::incrementAndGet, PATIENCE);

        for (int round = 0; round < rounds; round++) {
            CountDownLatch waits = new CountDownLatch(1);
            Thread patient = Thread.ofVirtual()
                    .start(() -> commits.commitTogether(() -> {
                        waits.countDown();
                        return 1;
                    }));
            waits.await();
            commits.commit(() -> 2);
            patient.join();
        }

        // Now and then the second may come too late.
        assertThat(writes).hasValueBetween(rounds, 2 * rounds - 1);
    }

    @Test
    void aWriteThatFailsIsToldToWhoeverWaitsForCompany() {
        GroupCommit commits = new GroupCommit(
                () -> {
                    throw new StoreUnavailableException("disk full", new IOException());
                },
                PATIENCE);

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> commits.commitTogether(() -> 1));
    }

    @Test
    void whateverStandsAloneFindsAllWritten() {
        AtomicInteger writes = new AtomicInteger();
        GroupCommit commits = new GroupCommit(writes::incrementAndGet, PATIENCE);
        commits.commitSoon(() -> 1);

        commits.alone(() -> assertThat(writes).hasValue(1));
    }

    @Test
    void workThatFailsGivesItsTurnBack() {
        GroupCommit commits = new GroupCommit(() -> {}, PATIENCE);

        assertThatIllegalStateException()
                .isThrownBy(() -> commits.commit(() -> {
                    throw new IllegalStateException("refused");
                }));

        assertThat(commits.commit(() -> 7)).isEqualTo(7);
    }

    @Test
    void aWriteThatFailsIsToldToWhomeverItConcerns() {
        StoreUnavailableException full = new StoreUnavailableException("disk full", new IOException());
        AtomicInteger writes = new AtomicInteger();
        GroupCommit commits = new GroupCommit(
                () -> {
                    if (writes.incrementAndGet() == 1) {
                        throw full;
                    }
                },
                PATIENCE);

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> commits.commit(() -> 1));
        assertThat(commits.commit(() -> 2)).isEqualTo(2);
    }

    @Test
    void anErrorWhileWritingIsToldAtOnceAndTheNextBatchIsWritten() {
        AtomicInteger writes = new AtomicInteger();
        GroupCommit commits = new GroupCommit(
                () -> {
                    if (writes.incrementAndGet() == 1) {
                        throw new StackOverflowError("a bug");
                    }
                },
                PATIENCE);

        assertThatIllegalStateException()
                .isThrownBy(() -> commits.commit(() -> 1))
                .withCauseInstanceOf(StackOverflowError.class);
        assertThat(commits.commit(() -> 2)).isEqualTo(2);
    }

    @Test
    void anInterruptedThreadCommitsAndStaysInterrupted() {
        GroupCommit commits = new GroupCommit(() -> {}, PATIENCE);

        Thread.currentThread().interrupt();
        int result = commits.commit(() -> 3);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isEqualTo(3);
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
