package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BodyStageTest {
    private final BodyStage stage = new BodyStage(3);

    @Test
    void noMoreThanThePlacesWorkAtOnce() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier threeInside = new CyclicBarrier(3);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int each = 0; each < 198; each++) {
                all.add(threads.submit(() -> stage.run(Deadline.in(Duration.ofSeconds(20)), () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    meet(threeInside);
                    return inside.decrementAndGet();
                })));
            }
            for (Future<Integer> each : all) {
                assertThat(each.get()).isBetween(0, 2);
            }
        }

        assertThat(most).hasValue(3);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("three did not come together", e);
        }
    }

    @Test
    void whoFindsNoPlaceBeforeTheDeadlineIsTold() throws Exception {
        BodyStage one = new BodyStage(1);

        one.run(Deadline.in(Duration.ofSeconds(20)), () -> {
            assertThatIOException()
                    .isThrownBy(() -> one.run(Deadline.in(Duration.ofMillis(20)), () -> "in"))
                    .isInstanceOf(InterruptedIOException.class);
            return "";
        });

        assertThat(one.run(Deadline.in(Duration.ofMillis(20)), () -> "free again"))
                .isEqualTo("free again");
    }
}
