package io.github.liraai.telegram.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which updates may be handled again after a crash that undid their mark. */
class RepeatableReactionTest {
    private static final Sender ANNA = Sender.stranger(1001, "Анна", null, null, "ru");
    private static final Spot SPOT = new Spot(1001, true, null, 7);
    private static final Answer STATUS = new Answer.Status(
            SPOT, JobId.of(new RequestKey("telegram:1:7")), "🎨 Генерирую", new Keyboard.None(), null);
    private static final Answer WORDS = new Answer.Say(SPOT, true, "Привет", new Keyboard.None());

    private static Incoming says(String text) {
        return new Incoming.Words(7, ANNA, SPOT, text, false, false, false, null);
    }

    @Test
    void aCommandThatBroughtAJobIs() {
        assertThat(Dialogue.isRepeatable(says("/generate котик"), List.of(STATUS)))
                .isTrue();
        assertThat(Dialogue.isRepeatable(says("/рисунок котик"), List.of(STATUS)))
                .isTrue();
    }

    @Test
    void anAwaitedPromptIsNotSinceItsWaitEndsAfterIt() {
        assertThat(Dialogue.isRepeatable(says("котик"), List.of(STATUS))).isFalse();
    }

    @Test
    void whatIsAnsweredInOtherWordsIsNot() {
        assertThat(Dialogue.isRepeatable(says("/stats"), List.of(WORDS))).isFalse();
        assertThat(Dialogue.isRepeatable(says("/generate котик"), List.of(STATUS, WORDS)))
                .isFalse();
    }

    @Test
    void whatIsNotAnsweredIsNot() {
        assertThat(Dialogue.isRepeatable(says("/generate@another_bot котик"), List.of()))
                .isFalse();
    }
}
