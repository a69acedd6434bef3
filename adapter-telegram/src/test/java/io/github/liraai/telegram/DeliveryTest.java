package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DeliveryTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final BotHouse house = new BotHouse();
    private final SimulatedUser anna = house.telegram.user(1001).named("Анна");

    @AfterEach
    void close() {
        house.close();
    }

    private PictureCount used() {
        return house.lira().showStanding().of(new UserId("1001")).quota().used();
    }

    private PictureCount charged() {
        return house.lira().showStanding().of(new UserId("1001")).quota().charged();
    }

    private void settled() {
        Await.until(
                "the job is settled",
                () -> house.ledger.unfinished(new UserId("1001")).isEmpty());
    }

    @Test
    void aCaptionNeverExceedsTelegramsLimitHoweverLongThePrompt() {
        String prompt = "🐈".repeat(900);
        anna.says("/generate " + prompt);

        String caption = anna.awaitPhoto().text();

        assertThat(caption).hasSizeLessThanOrEqualTo(1024).endsWith("Осталось сегодня: 2 из 3.");
        assertThat(caption).startsWith("🐈🐈").contains("🐈…\n\n");
        settled();
        assertThat(charged()).isEqualTo(PictureCount.ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PHOTO_INVALID_DIMENSIONS", "IMAGE_PROCESS_FAILED", "wrong file identifier/HTTP URL specified"})
    void aPhotoThatTelegramRefusesComesAsAFile(String reason) {
        house.telegram.faults().next("sendPhoto", Fault.badRequest(reason));
        anna.says("/generate котик");

        SimulatedMessage document = anna.awaitDocument(SOON);

        assertThat(document.bytes()).isEqualTo(Painter.pictureOf("котик", 0, 64, 64));
        assertThat(document.text()).endsWith("Осталось сегодня: 2 из 3.");
    }

    @ParameterizedTest
    @CsvSource({"9000,1100", "2100,100"})
    void aPictureOfAShapeThatIsNoPhotoComesAsAFileAtOnce(int width, int height) {
        house.painter.does((request, call) -> new GenerationOutcome.Pictures(
                List.of(Painter.keep(call, Painter.pictureOf("котик", 0, width, height), width, height))));
        anna.says("/generate котик");

        anna.awaitDocument(SOON);

        assertThat(house.telegram.countCalls("sendPhoto")).isZero();
    }

    @Test
    void aPictureOverTenMegabytesComesAsAFile() {
        byte[] large = new byte[11 << 20];
        byte[] png = Painter.pictureOf("котик", 0, 64, 64);
        System.arraycopy(png, 0, large, 0, png.length);
        house.painter.does(
                (request, call) -> new GenerationOutcome.Pictures(List.of(Painter.keep(call, large, 64, 64))));
        anna.says("/generate котик");

        assertThat(anna.awaitDocument(SOON).bytes()).isEqualTo(large);
        assertThat(house.telegram.countCalls("sendPhoto")).isZero();
    }

    @Test
    void aPauseThatTelegramAsksForIsKeptAndThePictureComesOnce() {
        house.telegram.faults().next("sendPhoto", Fault.tooManyRequests(1));
        anna.says("/generate котик");
        anna.awaitText("🎨 Генерирую");

        anna.awaitPhoto();

        settled();
        assertThat(charged()).isEqualTo(PictureCount.ONE);
        assertThat(house.painter.requests()).hasSize(1);
        Await.until(
                "both calls are noted", () -> house.telegram.calls("sendPhoto").size() == 2);
        var calls = house.telegram.calls("sendPhoto");
        assertThat(calls).hasSize(2);
        assertThat(Duration.between(calls.get(0).at(), calls.get(1).at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aServerErrorDelaysThePictureAndBuysNothingTwice() {
        house.telegram.faults().next("sendPhoto", Fault.badGateway());
        anna.says("/generate котик");

        anna.awaitPhoto();

        settled();
        assertThat(charged()).isEqualTo(PictureCount.ONE);
        assertThat(house.painter.requests()).hasSize(1);
    }

    @Test
    void somebodyWhoBlockedTheBotIsNotCharged() {
        CountDownLatch gate = house.painter.holdBack();
        anna.says("/generate котик");
        anna.awaitText("🎨 Генерирую");
        anna.blocksBot();

        gate.countDown();

        settled();
        assertThat(used()).isEqualTo(PictureCount.NONE);
    }

    @Test
    void aPictureThatLeftTheSpoolIsNotChargedAndIsToldOf() {
        house.painter.does((request, call) -> {
            GenerationOutcome outcome = Painter.paint(request, call);
            house.spool.release(request.job());
            return outcome;
        });
        anna.says("/generate котик");

        anna.awaitText("отправить её сюда не удалось");

        settled();
        assertThat(used()).isEqualTo(PictureCount.NONE);
    }

    @Test
    void aStatusMessageThatCannotBeDeletedSaysThatAllIsDone() {
        house.telegram.faults().next("deleteMessage", Fault.badRequest("message can't be deleted"));
        anna.says("/generate котик");
        SimulatedMessage status = anna.awaitText("🎨 Генерирую");

        anna.awaitEdit(status, SOON);

        assertThat(status.now().text()).isEqualTo("✅ Готово");
    }

    @Test
    void aPromptThatItsAuthorDeletedStillGetsItsPicture() {
        house.telegram.faults().next("sendMessage", Fault.badRequest("message to be replied not found"));
        anna.says("/generate котик");

        anna.awaitPhoto();
    }

    @Test
    void aStatusMessageThatFailedHoldsNoPictureUp() {
        house.telegram.faults().next(2, "sendMessage", Fault.dropBeforeEffect());
        anna.says("/generate котик");

        anna.awaitPhoto();
        settled();
        assertThat(charged()).isEqualTo(PictureCount.ONE);
    }

    @Test
    void aQuickPictureDoesNotOvertakeItsStatusMessage() {
        house.telegram.faults().next("sendMessage", Fault.delay(Duration.ofMillis(500)));
        anna.says("/generate котик");

        SimulatedMessage photo = anna.awaitPhoto();

        SimulatedMessage status = anna.awaitMessage(message -> message.text().startsWith("🎨 Генерирую"));
        assertThat(status.id()).isLessThan(photo.id());
        anna.awaitDeleted(status, SOON);
    }

    /** It stood in the chat for good, below the picture it announced. */
    @Test
    void aStatusMessageThatComesAfterItsPictureIsTakenAway() {
        house.telegram.faults().next("sendMessage", Fault.delay(Duration.ofSeconds(5)));
        anna.says("/generate котик");

        anna.awaitPhoto();
        SimulatedMessage status = anna.awaitMessage(message -> message.text().startsWith("🎨 Генерирую"));

        anna.awaitDeleted(status, SOON);
    }

    @Test
    void aPictureDeliveredAfterMidnightDoesNotSpeakOfTodaysLimit() {
        CountDownLatch gate = house.painter.holdBack();
        anna.says("/generate котик");
        anna.awaitText("🎨 Генерирую");
        house.clock.advance(Duration.ofHours(13));

        gate.countDown();

        assertThat(anna.awaitPhoto().text()).endsWith("Списано: 1, из лимита того дня, когда вы просили.");
    }

    @Test
    void aFailureToldAfterMidnightDoesNotSpeakOfTodaysLimit() {
        CountDownLatch gate = house.painter.holdBack();
        house.painter.rejects(Cause.CONTENT_BLOCKED);
        anna.says("/generate котик");
        anna.awaitText("🎨 Генерирую");
        house.clock.advance(Duration.ofHours(13));

        gate.countDown();

        assertThat(anna.awaitText("Картинки не будет").text()).endsWith("\nНичего не списано.");
    }

    @Test
    void aTokenThatIsRefusedKeepsThePictureForLater() {
        house.telegram.faults().next("sendPhoto", Fault.unauthorized());
        anna.says("/generate котик");
        Await.until(
                "it was put off",
                () -> house.ledger.unfinished(new UserId("1001")).stream()
                        .anyMatch(job -> job.state() instanceof JobState.Painted painted && painted.deliveries() == 1));

        house.clock.advance(Duration.ofMinutes(2));

        anna.awaitPhoto();
        settled();
        assertThat(charged()).isEqualTo(PictureCount.ONE);
    }
}
