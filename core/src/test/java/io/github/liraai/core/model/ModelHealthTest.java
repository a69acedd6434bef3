package io.github.liraai.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ModelHealthTest {
    private static final ModelKey MODEL = new ModelKey("hf-sd3-medium");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    private final ModelHealth health = new ModelHealth(now::get, Duration.ofHours(1));

    @Test
    void everyModelIsAliveAtFirst() {
        assertThat(health.isAlive(MODEL)).isTrue();
    }

    @Test
    void aModelThatIsGoneComesBackAfterAWhile() {
        health.gone(MODEL);

        assertThat(health.isAlive(MODEL)).isFalse();
        assertThat(health.isAlive(new ModelKey("other"))).isTrue();
        now.set(now.get().plus(Duration.ofHours(1)));
        assertThat(health.isAlive(MODEL)).isTrue();
    }

    @Test
    void goneIsNewsOnceUntilItIsAliveAgain() {
        assertThat(health.gone(MODEL)).isTrue();
        assertThat(health.gone(MODEL)).isFalse();
        now.set(now.get().plus(Duration.ofHours(2)));
        assertThat(health.gone(MODEL)).as("tried again in vain").isFalse();
        assertThat(health.isAlive(MODEL)).isFalse();
        health.alive(MODEL);
        assertThat(health.isAlive(MODEL)).isTrue();
        assertThat(health.gone(MODEL)).isTrue();
    }

    /** Looking and noting were two steps once: several threads could each have the news. */
    @Test
    @Timeout(60)
    void ofManyThreadsThatFindItGoneOneHasTheNews() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int round = 0; round < 200; round++) {
                ModelKey model = new ModelKey("model-" + round);
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Boolean>> answers = IntStream.range(0, 16)
                        .mapToObj(i -> threads.submit(() -> {
                            start.await();
                            return health.gone(model);
                        }))
                        .toList();
                start.countDown();

                int news = 0;
                for (Future<Boolean> answer : answers) {
                    news += answer.get(10, TimeUnit.SECONDS) ? 1 : 0;
                }
                assertThat(news).isEqualTo(1);
            }
        }
    }
}
