package io.github.liraai.telegram.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.intake.MessageId;
import io.github.liraai.testkit.Racing;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {
    private final Queue<Set<MessageId>> steps = new ConcurrentLinkedQueue<>();
    private final CountDownLatch firstMayGoOn = new CountDownLatch(1);

    private Map<MessageId, String> step(Set<MessageId> messages) {
        boolean first = steps.isEmpty();
        steps.add(messages);
        if (first) {
            await(firstMayGoOn);
        }
        return messages.stream().collect(Collectors.toMap(each -> each, each -> "done " + each.value()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void thoseWhoComeDuringAStepAreServedTogetherByTheNext() {
        Together<String> together = new Together<>(this::step, "none");

        List<String> answers = Racing.race(20, number -> {
            if (number == 19) {
                awaitStep();
                firstMayGoOn.countDown();
                return "";
            }
            return together.of(new MessageId(number));
        });

        assertThat(answers.subList(0, 19)).isEqualTo(numbered(19));
        assertThat(steps.stream().flatMap(Set::stream)).doesNotHaveDuplicates().hasSize(19);
        assertThat(steps).hasSizeLessThan(19);
    }

    @Test
    void whatTheStepHasNoAnswerForGetsTheOtherOne() {
        Together<String> together = new Together<>(messages -> Map.of(), "none");

        assertThat(together.of(new MessageId(1))).isEqualTo("none");
    }

    private void awaitStep() {
        while (steps.isEmpty()) {
            Thread.onSpinWait();
        }
        // The others line up meanwhile; those who do not are served one by one, which is as right.
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(number -> "done " + number).toList();
    }
}
