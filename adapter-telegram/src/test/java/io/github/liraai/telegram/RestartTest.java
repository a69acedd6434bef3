package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a crash leaves behind; stores and Telegram live on. */
@Timeout(60)
class RestartTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    private final BotHouse house = new BotHouse();
    private final SimulatedUser anna = house.telegram.user(1001).named("Анна");

    @AfterEach
    void close() {
        house.close();
    }

    private PictureCount charged() {
        return house.lira().showStanding().of(new UserId("1001")).quota().charged();
    }

    private boolean noteIsKept() {
        return house.ledger.unfinished(new UserId("1001")).stream().anyMatch(job -> job.note() != null);
    }

    @Test
    void aPromptIsStillAwaitedAfterARestart() {
        anna.says("/generate");
        anna.tapsData("img_fallback").awaitAnswer();
        anna.awaitText("Опишите картинку");
        house.crashAndRestart();

        anna.says("котик");

        assertThat(anna.awaitPhoto().text()).contains("🖌 Fallback");
    }

    @Test
    void aTextFromBeforeTheQuestionIsNoAnswerToIt() {
        anna.says("/generate");
        anna.awaitText("Выберите модель");
        house.crash();
        anna.tapsData("img_hf-sd3-medium");
        SimulatedMessage talk = anna.says("ты живой?");
        house.clock.advance(Duration.ofHours(3));
        house.start();

        assertThat(anna.awaitText("Нарисовать это?").repliesTo(talk)).isTrue();
        house.awaitCalm();
        assertThat(house.painter.requests()).isEmpty();

        anna.says("котик");

        assertThat(anna.awaitPhoto().text()).startsWith("котик\n");
    }

    @Test
    void theChosenModelIsKeptOverARestart() {
        anna.says("/generate");
        anna.tapsData("img_fallback").awaitAnswer();
        house.crashAndRestart();

        anna.says("/generate котик");

        assertThat(anna.awaitPhoto().text()).contains("🖌 Fallback");
    }

    @Test
    void aPromptThatComesAgainAfterACrashIsKnown() {
        anna.says("/generate");
        anna.tapsData("img_hf-sd3-medium").awaitAnswer();
        anna.says("котик");
        anna.awaitPhoto();
        house.awaitCalm();
        List<SimulatedMessage> said = anna.chat().fromBot();
        long prompt = house.telegram.updates().lastId();
        house.crash();
        crashedPollIsOver();
        house.telegram.updates().redeliver(prompt);
        long polls = house.telegram.countCalls("getUpdates");

        house.start();

        Await.until("it came again", () -> house.telegram.countCalls("getUpdates") > polls);
        house.awaitCalm();
        assertThat(anna.chat().fromBot()).isEqualTo(said);
        assertThat(house.painter.requests()).hasSize(1);
        assertThat(charged()).isEqualTo(PictureCount.ONE);
    }

    @Test
    void aCrashThatUndoesTheMarkOfAPromptBringsNothingTwice() {
        anna.says("/generate котик");
        anna.awaitPhoto();
        house.awaitCalm();

        assertThat(undoneByACrashBehindTheMarkOf(house.telegram.updates().lastId()))
                .isEqualTo(1);
        assertThat(house.painter.requests()).hasSize(1);
        assertThat(charged()).isEqualTo(PictureCount.ONE);
    }

    @Test
    void noCrashUndoesTheMarkOfWhatIsOnlyAnswered() {
        anna.says("/stats");
        anna.awaitText("Осталось");
        house.awaitCalm();

        assertThat(undoneByACrashBehindTheMarkOf(house.telegram.updates().lastId()))
                .isZero();
    }

    @Test
    void noCrashUndoesTheMarkOfAnAwaitedPromptWhoseWaitWouldComeBackWithIt() {
        anna.says("/generate");
        anna.tapsData("img_fallback").awaitAnswer();
        anna.says("котик");
        anna.awaitPhoto();
        house.awaitCalm();

        assertThat(undoneByACrashBehindTheMarkOf(house.telegram.updates().lastId()))
                .isZero();
    }

    /** Waits until nobody asks any more: what comes while a dead process's question is open goes to that. */
    private void crashedPollIsOver() {
        Await.until("nobody asks", () -> !house.telegram.updates().isPolled());
    }

    /** Brings an update once more after a crash that undid the marks that one may undo, and counts those; nothing is said about it again. */
    private int undoneByACrashBehindTheMarkOf(long update) {
        List<SimulatedMessage> said = anna.chat().fromBot();
        house.crash();
        int undone = house.inbox.undoRepeatable();
        crashedPollIsOver();
        house.telegram.updates().redeliver(update);
        house.start();
        // Said in the same lane, so behind all that is said about the update that came again.
        anna.says("/privacy");
        SimulatedMessage last = anna.awaitText("Что я храню");
        house.awaitCalm();
        assertThat(anna.chat().fromBot())
                .startsWith(said.toArray(SimulatedMessage[]::new))
                .hasSize(said.size() + 1)
                .endsWith(last);
        return undone;
    }

    @Test
    void aPersonWhoWasNotToldBeforeTheCrashIsToldAfterIt() {
        // Accepted while Telegram took no message; then the process died, before it had noted that the update was
        // handled.
        house.painter.does((request, call) ->
                new GenerationOutcome.NotStarted(Cause.MODEL_LOADING, Duration.ofSeconds(10), "loading"));
        house.telegram.faults().always("sendMessage", Fault.dropBeforeEffect());
        anna.says("/generate котик");
        Await.until(
                "it waits",
                () -> house.ledger.unfinished(new UserId("1001")).stream()
                        .anyMatch(job ->
                                job.state() instanceof JobState.Waiting(int step, int tries, var first, var chosenNot)
                                        && tries > 0));
        long prompt = house.telegram.updates().lastId();
        house.crash();
        house.inbox.undoHandled(new Source("telegram:123456"), new MessageId(prompt));
        house.telegram.faults().clear();
        crashedPollIsOver();
        house.telegram.updates().redeliver(prompt);
        anna.catchesUp();

        house.start();

        anna.awaitText("🎨 Генерирую");
    }

    @Test
    void theStatusMessageOfAnInterruptedGenerationTurnsIntoNews() {
        house.painter.holdBack();
        anna.says("/generate котик");
        SimulatedMessage status = anna.awaitText("🎨 Генерирую");
        Await.until("the note is kept", this::noteIsKept);

        house.crashAndRestart();

        anna.awaitEdit(status, SOON);
        assertThat(status.now().text()).contains("бот перезапускался");
        assertThat(charged()).isEqualTo(PictureCount.NONE);
    }

    @Test
    void aPictureThatWasPaintedBeforeTheCrashIsDeliveredAfterItAndTheStatusGoes() {
        house.telegram.faults().always("sendPhoto", Fault.badGateway());
        anna.says("/generate котик");
        SimulatedMessage status = anna.awaitText("🎨 Генерирую");
        Await.until(
                "it was tried and put off, and the note is kept",
                () -> noteIsKept()
                        && house.ledger.unfinished(new UserId("1001")).stream()
                                .anyMatch(job ->
                                        job.state() instanceof JobState.Painted painted && painted.deliveries() > 0));
        house.crash();
        house.telegram.faults().clear();

        house.start();

        assertThat(anna.awaitPhoto().bytes()).isEqualTo(Painter.pictureOf("котик", 0, 64, 64));
        anna.awaitDeleted(status, SOON);
        assertThat(house.painter.requests()).hasSize(1);
    }

    @Test
    void buttonsOfBeforeTheRestartStillWork() {
        anna.says("/models");
        SimulatedMessage list = anna.awaitText("Выберите модель");
        house.crashAndRestart();

        anna.tapsOn(list, "🎨 Stable Diffusion 3").awaitAnswer();

        anna.awaitText("Опишите картинку");
    }
}
