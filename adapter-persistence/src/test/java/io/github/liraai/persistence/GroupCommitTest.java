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
    void confirmingWaitsUntilWhatWasCommittedBeforeIsWritten() {
        Set<Integer> committed = ConcurrentHashMap.newKeySet();
        Set<Integer> written = ConcurrentHashMap.newKeySet();
        GroupCommit commits = new GroupCommit(() -> written.addAll(committed), PATIENCE);

        var seen = race(64, i -> {
            commits.commitSoon(() -> committed.add(i));
            commits.confirm(() -> committed.add(-1 - i));
            return written.contains(i);
        });

        assertThat(seen).hasSize(64).containsOnly(true);
    }

    @Test
    void confirmingWhatIsWrittenNeedsNoWriteAtOnce() throws InterruptedException {
        AtomicInteger writes = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(2);
        GroupCommit commits = new GroupCommit(
                () -> {
                    writes.incrementAndGet();
                    second.countDown();
                },
                PATIENCE);
        commits.commit(() -> 1);

        // The turn is kept, so that the write of a moment later cannot come in between.
        commits.read(() -> {
            commits.confirm(() -> 2);
            return assertThat(writes).hasValue(1);
        });

        assertThat(second.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void confirmingAfterAWriteThatFailedWritesAgain() {
        AtomicInteger writes = new AtomicInteger();
        GroupCommit commits = new GroupCommit(
                () -> {
                    if (writes.incrementAndGet() == 1) {
                        throw new StoreUnavailableException("disk full", new IOException());
                    }
                },
                PATIENCE);
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> commits.commit(() -> 1));

        assertThat(commits.confirm(() -> 2)).isEqualTo(2);

        assertThat(writes).hasValue(2);
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
}
