package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.Tap;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people see while a picture is long in coming. */
@Timeout(60)
class ProgressTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    private final BotHouse house = new BotHouse();
    private final SimulatedUser anna = house.telegram.user(1001).named("Анна");
    private final SimulatedUser boris = house.telegram.user(1002).named("Борис");

    @AfterEach
    void close() {
        house.close();
    }

    private StoredJob jobOf(SimulatedUser user) {
        return house.ledger.unfinished(new UserId(Long.toString(user.id()))).getFirst();
    }

    private void awaitCalls(int calls) {
        Await.until("the painter is called", () -> house.painter.requests().size() >= calls);
    }

    private SimulatedMessage painting(SimulatedUser user, String prompt) {
        int before = house.painter.requests().size();
        user.says("/generate " + prompt);
        SimulatedMessage status = user.awaitText("🎨 Генерирую");
        awaitCalls(before + 1);
        return status;
    }

    private SimulatedMessage waiting(SimulatedUser user, String prompt) {
        user.says("/generate " + prompt);
        return user.awaitText("в очереди");
    }

    private void isPainted(SimulatedUser user, String prompt) {
        assertThat(user.awaitPhoto().bytes()).isEqualTo(Painter.pictureOf(prompt, 0, 64, 64));
    }

    @Test
    void aQuickPictureCostsNoEditAndNoChatAction() {
        house.clock.stop();
        anna.says("/generate котик");
        isPainted(anna, "котик");
        house.awaitCalm();

        assertThat(house.telegram.countCalls("editMessageText")).isZero();
        assertThat(house.telegram.countCalls("sendChatAction")).isZero();
    }

    @Test
    void aSlowPictureIsSaidToBePaintedAndWhenItIsLate() throws InterruptedException {
        house.paintingTimes.addAll(Collections.nCopies(5, Duration.ofSeconds(12)));
        CountDownLatch gate = house.painter.holdBack();
        SimulatedMessage status = painting(anna, "котик");

        house.clock.advance(Duration.ofSeconds(6));
        SimulatedMessage first = anna.awaitEdit(status, SOON);
        house.clock.advance(Duration.ofSeconds(20));
        SimulatedMessage second = anna.awaitEdit(status, SOON);

        assertThat(first.text()).matches("🎨 Генерирую изображение…\nПрошло \\d+ с, обычно 12 с\\.");
        assertThat(second.text())
                .matches("🎨 Генерирую изображение…\nПрошло \\d+ с, это дольше обычного \\(12 с\\)\\. Жду дальше\\.");
        assertThat(second.buttons()).hasSize(1);
        house.telegram.awaitCall(
                "sendChatAction",
                call -> call.parameter("action").equals(Optional.of("upload_photo"))
                        && call.parameter("chat_id").equals(Optional.of("1001")),
                SOON);
        gate.countDown();
        isPainted(anna, "котик");
        anna.awaitDeleted(status, SOON);
    }

    @Test
    void whatIsUsualIsNotSaidBeforeItIsKnown() {
        CountDownLatch gate = house.painter.holdBack();
        SimulatedMessage status = painting(anna, "котик");

        house.clock.advance(Duration.ofSeconds(6));

        assertThat(anna.awaitEdit(status, SOON).text()).matches("🎨 Генерирую изображение…\nПрошло \\d+ с\\.");
        gate.countDown();
    }

    @Test
    void thePlaceInLineMovesAndThenItIsPainted() {
        CountDownLatch gate = house.painter.holdBack();
        house.runAtMost(1);
        painting(anna, "котик");
        SimulatedUser third = house.telegram.user(1003);
        waitsAlone(boris);
        house.clock.advance(Duration.ofSeconds(1));
        SimulatedMessage status = waiting(third, "ёжик");
        assertThat(status.text()).endsWith("Вы 2-й в очереди.");

        boris.tapsData("cancel:" + jobOf(boris).job().id().value()).awaitAnswer();
        house.clock.advance(Duration.ofSeconds(6));

        assertThat(third.awaitEdit(status, SOON).text()).endsWith("Ваша картинка следующая в очереди.");
        gate.countDown();
        isPainted(third, "ёжик");
        third.awaitDeleted(status, SOON);
    }

    /** Whoever is first in line reads nothing about a line at first. */
    private SimulatedMessage waitsAlone(SimulatedUser user) {
        user.says("/generate пёсик");
        return user.awaitText("🎨 Генерирую");
    }

    @Test
    void theButtonCancelsWhatWaitsAndSaysThatNothingWasCharged() {
        CountDownLatch gate = house.painter.holdBack();
        house.runAtMost(1);
        painting(anna, "котик");
        SimulatedMessage status = waitsAlone(boris);

        Tap tap = boris.tapsOn(status, "✖️ Отменить");

        assertThat(tap.awaitAnswer().text()).isEqualTo("✖️ Отменено, ничего не списано");
        SimulatedMessage last = boris.awaitEdit(status, SOON);
        assertThat(last.text()).isEqualTo("✖️ Отменено, ничего не списано");
        assertThat(last.buttons()).isEmpty();
        assertThat(house.lira().showStanding().of(new UserId("1002")).quota().used())
                .isEqualTo(PictureCount.NONE);
        gate.countDown();
        isPainted(anna, "котик");
        house.awaitCalm();
        assertThat(boris.chat().photos()).isEmpty();
        assertThat(house.painter.requests()).hasSize(1);
    }

    @Test
    void theButtonSaysHonestlyThatPaintingCannotBeStopped() {
        CountDownLatch gate = house.painter.holdBack();
        SimulatedMessage status = painting(anna, "котик");

        Tap tap = anna.tapsOn(status, "✖️ Отменить");

        assertThat(tap.awaitAnswer().text())
                .startsWith("Остановить уже нельзя: модель рисует. Когда картинка придёт, спишется 1.");
        gate.countDown();
        isPainted(anna, "котик");
    }

    @Test
    void nobodyCancelsSomebodyElsesPicture() {
        CountDownLatch gate = house.painter.holdBack();
        house.runAtMost(1);
        painting(anna, "котик");
        waitsAlone(boris);
        SimulatedUser mallory = house.telegram.user(666);
        String data = "cancel:" + jobOf(boris).job().id().value();
        mallory.says("/start");
        SimulatedMessage greeting = mallory.awaitText("Привет");

        // Telegram itself vouches for the buttons of a message, so this is more than anybody can forge.
        ObjectNode message = greeting.json();
        message.putObject("reply_markup")
                .putArray("inline_keyboard")
                .addArray()
                .addObject()
                .put("text", "x")
                .put("callback_data", data);
        house.telegram.updates().inject("""
                {"update_id":%%UPDATE_ID%%,"callback_query":{"id":"1","from":{"id":666,"first_name":"M"},"data":"%s",
                "message":%s}}""".formatted(data, message));
        assertThat(mallory.forgesTapOn(greeting, data).awaitAnswer().text()).isEqualTo("Отменять уже нечего.");

        Await.until("it is handled", () -> house.telegram.updates().unconfirmed() == 0);
        assertThat(jobOf(boris).state()).isInstanceOf(JobState.Waiting.class);
        gate.countDown();
        isPainted(boris, "пёсик");
    }

    @Test
    void afterAnEditThatTelegramHoldsBackEditsAreLeftOutAndThePictureComesWhenThePauseIsOver()
            throws InterruptedException {
        CountDownLatch gate = house.painter.holdBack();
        SimulatedMessage status = painting(anna, "котик");
        house.telegram.faults().next("editMessageText", Fault.tooManyRequests(3));

        long heldBack = System.nanoTime();
        house.clock.advance(Duration.ofSeconds(6));
        house.telegram.awaitCall("editMessageText", call -> call.status() == 429, SOON);
        house.clock.advance(Duration.ofSeconds(20));
        Await.until("the next one is left out", () -> house.leftOut() >= 2);
        gate.countDown();

        anna.awaitPhoto(Duration.ofSeconds(10));
        assertThat(Duration.ofNanos(System.nanoTime() - heldBack)).isGreaterThan(Duration.ofMillis(2_500));
        house.awaitCalm();
        assertThat(status.now().isDeleted()).isTrue();
        assertThat(house.telegram.countCalls("editMessageText")).isEqualTo(1);
        assertThat(house.telegram.countCalls("sendPhoto")).isEqualTo(1);
    }

    /** Bug in the making: an edit still on its way made the news read as if it were being painted. */
    @Test
    void badNewsIsTheLastWordAlsoWhenAnEditIsSlow() {
        CountDownLatch gate = house.painter.holdBack();
        SimulatedMessage status = painting(anna, "котик");
        house.telegram.faults().next("editMessageText", Fault.delay(Duration.ofSeconds(1)));
        house.painter.rejects(Cause.CONTENT_BLOCKED);

        house.clock.advance(Duration.ofSeconds(6));
        Await.until("the edit is on its way", () -> house.telegram.faults().areUsedUp());
        gate.countDown();

        anna.awaitText("😔 Картинки не будет");
        house.awaitRest();
        assertThat(status.now().text()).startsWith("😔 Картинки не будет");
        assertThat(status.now().buttons())
                .extracting(button -> button.text())
                .as("nothing is left to cancel")
                .containsExactly("🎨 Выбрать модель");
    }

    @Test
    void afterARestartTheStatusMessageGoesOnFromWhenItWasBegun() {
        CountDownLatch taken = new CountDownLatch(1);
        house.painter.does((request, call) -> {
            call.taken(new ProviderTask("task-1"));
            taken.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new GenerationOutcome.Unknown(Cause.INTERRUPTED, "");
        });
        SimulatedMessage status = painting(anna, "котик");
        Await.until(
                "the task is known", () -> taken.getCount() == 0 && jobOf(anna).note() != null);
        house.store.goAway();
        house.crash();
        house.store.comeBack();
        CountDownLatch gate = house.painter.holdBack();
        house.painter.does(Painter::paint);
        house.clock.advance(Duration.ofMinutes(2));

        house.start();
        awaitCalls(2);
        house.clock.advance(Duration.ofSeconds(6));

        assertThat(anna.awaitEdit(status, SOON).text()).matches("🎨 Генерирую изображение…\nПрошло 2 мин \\d+ с\\.");
        gate.countDown();
        isPainted(anna, "котик");
        anna.awaitDeleted(status, SOON);
    }

    @Test
    void anEditIsLeftOutWhileTheChatIsHeldBackForSomethingBetter() {
        CountDownLatch gate = house.painter.holdBack();
        SimulatedMessage status = painting(anna, "котик");
        house.telegram.faults().next("sendMessage", Fault.tooManyRequests(60));
        anna.says("/help");
        Await.until("the answer is held back", () -> house.telegram.faults().areUsedUp());

        house.clock.advance(Duration.ofSeconds(6));

        Await.until("the edit is left out", () -> house.leftOut() >= 1);
        assertThat(house.telegram.countCalls("editMessageText")).isZero();
        assertThat(status.now().isEdited()).isFalse();
        gate.countDown();
    }
}
