package io.github.liraai.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LanesTest {
    private final Lanes lanes = new Lanes();

    @Test
    void aChatKeepsItsOrder() throws InterruptedException {
        List<Integer> ran = new CopyOnWriteArrayList<>();

        IntStream.range(0, 150).forEach(i -> lanes.submit(1, () -> ran.add(i)));

        assertThat(lanes.awaitEmpty(Duration.ofSeconds(10))).isTrue();
        assertThat(ran).isEqualTo(IntStream.range(0, 150).boxed().toList());
    }

    @Test
    void oneChatThatWaitsHoldsUpNoOther() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(100);
        lanes.submit(1, () -> await(held));

        IntStream.range(2, 102).forEach(chat -> lanes.submit(chat, others::countDown));

        assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(lanes.awaitEmpty(Duration.ofMillis(50))).isFalse();
        held.countDown();
        assertThat(lanes.awaitEmpty(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void aTaskThatFailsDoesNotSilenceItsChat() throws InterruptedException {
        List<String> ran = new CopyOnWriteArrayList<>();

        lanes.submit(1, () -> {
            throw new AssertionError("thrown on purpose");
        });
        lanes.submit(1, () -> ran.add("next"));

        assertThat(lanes.awaitEmpty(Duration.ofSeconds(10))).isTrue();
        assertThat(ran).containsExactly("next");
    }

    @Test
    void aFloodedChatFillsNoMemory() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        List<Integer> ran = new CopyOnWriteArrayList<>();
        lanes.submit(1, () -> await(held));

        IntStream.range(0, 10_000).forEach(i -> lanes.submit(1, () -> ran.add(i)));
        held.countDown();

        assertThat(lanes.awaitEmpty(Duration.ofSeconds(10))).isTrue();
        assertThat(ran).hasSize(Lanes.LONGEST);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
