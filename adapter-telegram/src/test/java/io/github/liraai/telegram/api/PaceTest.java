package io.github.liraai.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaceTest {
    private static final long ANNA = 1001;
    private static final long GROUP = -1001;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final Pace strict = Pace.strict(now::get);
    private final Pace lenient = Pace.lenient(now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private boolean isSent(Pace pace, long chat, Urgency urgency) {
        return pace.take(chat, urgency, 1).isZero();
    }

    /** Sends to one chat as fast as it may be; answers when each was sent. */
    private List<Long> sentWithin(Duration time, long chat) {
        List<Long> sent = new ArrayList<>();
        long until = now.get() + time.toNanos();
        while (until - now.get() > 0) {
            Duration wait = strict.take(chat, Urgency.RESULT, 1);
            if (wait.isZero()) {
                sent.add(now.get());
            }
            now.addAndGet(Math.max(1, wait.toNanos()));
        }
        return sent;
    }

    private static int mostWithin(Duration window, List<Long> sent) {
        Deque<Long> latest = new ArrayDeque<>();
        int most = 0;
        for (long at : sent) {
            latest.add(at);
            while (at - latest.getFirst() >= window.toNanos()) {
                latest.removeFirst();
            }
            most = Math.max(most, latest.size());
        }
        return most;
    }

    @Test
    void aPrivateChatGetsAShortBurstAndThenOneMessageASecond() {
        List<Long> sent = sentWithin(Duration.ofMinutes(2), ANNA);

        assertThat(mostWithin(Duration.ofSeconds(1), sent)).isLessThanOrEqualTo(5);
        assertThat(sent).hasSizeBetween(110, 124);
    }

    @Test
    void aGroupGetsTwentyAMinuteAtMost() {
        List<Long> sent = sentWithin(Duration.ofMinutes(10), GROUP);

        assertThat(mostWithin(Duration.ofMinutes(1), sent)).isBetween(18, 20);
    }

    @Test
    void allChatsTogetherGetLessThanThirtyASecond() {
        List<Long> sent = new ArrayList<>();
        for (long chat = 1; sent.size() < 300; chat++) {
            Duration wait = strict.take(chat, Urgency.RESULT, 1);
            if (wait.isZero()) {
                sent.add(now.get());
            }
            now.addAndGet(wait.toNanos());
        }

        assertThat(mostWithin(Duration.ofSeconds(1), sent)).isBetween(20, 29);
    }

    @Test
    void howeverManyPicturesThereAreAnswersGetTheirShare() {
        int results = 0;
        int answers = 0;
        for (int millis = 0; millis < 10_000; millis += 5) {
            results += isSent(strict, 1_000L + millis, Urgency.RESULT) ? 1 : 0;
            answers += isSent(strict, 100_000L + millis, Urgency.ANSWER) ? 1 : 0;
            pass(Duration.ofMillis(5));
        }

        assertThat(results).isBetween(190, 210);
        assertThat(answers).isBetween(40, 60);
    }

    @Test
    void aResultFindsRoomWhereAnswersAndCosmeticsDoNot() {
        while (isSent(strict, ANNA, Urgency.ANSWER)) {
            pass(Duration.ofMillis(200));
        }

        assertThat(strict.takeCosmetic(ANNA, 1)).isEqualTo(CosmeticTurn.NOT_HERE);
        assertThat(isSent(strict, ANNA, Urgency.RESULT)).isTrue();
    }

    @Test
    void aCosmeticEditNeedsAChatThatHasBeenLeftAloneForASecond() {
        assertThat(strict.takeCosmetic(ANNA, 1)).isEqualTo(CosmeticTurn.NOW);
        pass(Duration.ofSeconds(2));
        assertThat(isSent(strict, ANNA, Urgency.ANSWER)).isTrue();
        pass(Duration.ofMillis(900));
        assertThat(strict.takeCosmetic(ANNA, 1)).isEqualTo(CosmeticTurn.NOT_HERE);
        pass(Duration.ofMillis(200));
        assertThat(strict.takeCosmetic(ANNA, 1)).isEqualTo(CosmeticTurn.NOW);
    }

    @Test
    void whatIsRefusedDoesNotCount() {
        assertThat(strict.takeCosmetic(ANNA, 1)).isEqualTo(CosmeticTurn.NOW);
        for (int i = 0; i < 1000; i++) {
            assertThat(strict.takeCosmetic(ANNA, 1)).isEqualTo(CosmeticTurn.NOT_HERE);
        }
        pass(Duration.ofMillis(1_100));

        assertThat(strict.takeCosmetic(ANNA, 1)).isEqualTo(CosmeticTurn.NOW);
    }

    @Test
    void anAlbumGoesAtOnceAndWhatComesAfterItWaitsTheLonger() {
        assertThat(strict.take(ANNA, Urgency.RESULT, 10)).isZero();

        assertThat(strict.take(ANNA, Urgency.RESULT, 1)).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(11));
    }

    @Test
    void waitingAsLongAsToldIsEnough() {
        while (isSent(strict, GROUP, Urgency.ANSWER)) {
            pass(Duration.ofMillis(50));
        }
        pass(strict.take(GROUP, Urgency.ANSWER, 1));

        assertThat(isSent(strict, GROUP, Urgency.ANSWER)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"RESULT", "ANSWER"})
    void whereThereAreNoLimitsWhatSomebodyWaitsForGoesAtOnce(Urgency urgency) {
        for (int i = 0; i < 1000; i++) {
            assertThat(isSent(lenient, ANNA, urgency)).isTrue();
        }
    }

    @Test
    void cosmeticsAndMessagesToManyShareTwentyFiveASecondWhateverServerAnswers() {
        for (Pace pace : List.of(lenient, strict)) {
            int done = 0;
            for (int millis = 0; millis < 10_000; millis += 10) {
                long chat = 1_000_000L + millis;
                done += isSent(pace, chat, Urgency.BULK) ? 1 : 0;
                done += pace.takeCosmetic(-chat, 1) == CosmeticTurn.NOW ? 1 : 0;
                pass(Duration.ofMillis(10));
            }

            assertThat(done).isBetween(240, 251);
        }
    }

    @Test
    void aChatActionNeedNotWaitForMessages() {
        while (isSent(strict, now.get(), Urgency.RESULT)) {
            pass(Duration.ofNanos(1));
        }

        assertThat(strict.takeCosmetic(ANNA, 1)).isEqualTo(CosmeticTurn.NOT_YET);
        assertThat(strict.takeCosmetic(ANNA, 0)).isEqualTo(CosmeticTurn.NOW);
    }

    @Test
    void aChatActionIsNoMessage() {
        for (int i = 0; i < 20; i++) {
            assertThat(strict.takeCosmetic(ANNA, 0)).isEqualTo(CosmeticTurn.NOW);
            assertThat(strict.takeCosmetic(ANNA, 0)).isEqualTo(CosmeticTurn.NOT_YET);
            pass(Duration.ofMillis(40));
        }

        assertThat(isSent(strict, ANNA, Urgency.ANSWER)).isTrue();
    }

    @Test
    void aFreePaceHoldsNoMessageBack() {
        Pace free = Pace.free();

        for (int i = 0; i < 1000; i++) {
            assertThat(free.take(i, Urgency.BULK, 1)).isZero();
        }
    }
}
