package io.github.liraai.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

class FailuresTest {
    /** Fixed bug: JSON of somebody else's was told as a call that never left. */
    @Test
    void whatTheLibraryStumblesOverInAnAnswerIsUnclear() {
        Throwable stumbled = catchThrowable(() -> new GetMe().deserializeResponse("{}"));

        Outcome<Object> outcome = Failures.thrown(stumbled);

        assertThat(outcome).isEqualTo(new Outcome.Unclear<>("an answer that is not Telegram's"));
    }

    @Test
    void whatTheLibraryRefusesToSendIsRefused() {
        Throwable refused = catchThrowable(
                () -> SendMessage.builder().chatId(1L).text("").build().validate());

        Outcome<Object> outcome = Failures.thrown(refused);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }
}
