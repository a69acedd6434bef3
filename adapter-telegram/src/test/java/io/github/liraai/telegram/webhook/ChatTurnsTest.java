package io.github.liraai.telegram.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChatTurnsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ChatTurns turns = new ChatTurns();

    @Test
    void whoseTurnDoesNotComeInTimeIsSentAwayAndOtherChatsAreNot() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> assertThat(turns.take(
                                1,
                                LONG,
                                () -> {
                                    began.countDown();
                                    return isOpened(mayEnd);
                                },
                                false))
                        .isTrue());
        began.await();

        assertThat(turns.take(1, Duration.ofMillis(20), () -> "handled", "later"))
                .isEqualTo("later");
        assertThat(turns.take(2, LONG, () -> "handled", "later")).isEqualTo("handled");
        mayEnd.countDown();
        slow.join();

        assertThat(turns.take(1, LONG, () -> "handled", "later")).isEqualTo("handled");
    }

    private static boolean isOpened(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
