package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.Tap;
import io.github.liraai.simulator.TelegramSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people see of the real process, started as an operator starts it. */
@Timeout(120)
class BotEndToEndTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private TelegramSimulator telegram;
    private PlayedHfInference painter;
    private Operator operator;

    @BeforeEach
    void startTheBot() throws Exception {
        telegram = TelegramSimulator.builder().patience(SOON).start();
        painter = new PlayedHfInference();
        operator = new Operator(folder, telegram, painter);
        operator.startBot();
    }

    @AfterEach
    void stopTheBot() throws Exception {
        operator.close();
        painter.close();
        telegram.close();
    }

    @Test
    void kotikArrivesAsTheVeryBytesOfTheProvider() throws Exception {
        SimulatedUser anna = user(1001, "Анна");

        anna.says("/start");
        anna.taps("🎨 Генерация");
        anna.tapsData("img_hf-sd3-medium").awaitAnswer();
        SimulatedMessage prompt = anna.says("котик");
        SimulatedMessage status =
                anna.awaitMessage(message -> message.isText() && message.text().startsWith("🎨 Генерирую изображение"));
        SimulatedMessage photo = anna.awaitPhoto();

        assertThat(photo.bytes()).isEqualTo(PlayedHfInference.pictureFor("котик"));
        assertThat(photo.repliesTo(prompt)).isTrue();
        assertThat(status.repliesTo(prompt)).isTrue();
        assertThat(photo.caption()).contains("котик").contains("2");
        assertThat(painter.requestsFor("котик")).hasSize(1);
        assertThat(painter.requestsFor("котик").getFirst().path())
                .isEqualTo("/hf-inference/models/stabilityai/stable-diffusion-3-medium-diffusers");
        operator.awaitUser(1001, user -> user.getInt("used") == 1 && user.getInt("held") == 0);
    }

    @Test
    void theFourthOfADayIsRefusedWithTheResetTimeAndNoCall() throws Exception {
        SimulatedUser anna = user(1002, "Анна");
        for (int i = 1; i <= 3; i++) {
            anna.says("/generate котик " + i);
            anna.awaitPhoto();
        }

        anna.says("/generate котик 4");
        SimulatedMessage refusal = anna.awaitMessage(BotEndToEndTest::isAnswer);

        assertThat(refusal.text()).containsAnyOf("00:00", "завтра", "полночь");
        assertThat(painter.requestsFor("котик 4")).isEmpty();
        assertThat(operator.user(1002).getInt("used")).isEqualTo(3);
    }

    @Test
    void twoUsersNeitherWaitForEachOtherNorGetEachOthersPicture() throws Exception {
        SimulatedUser slow = user(1003, "Медленный");
        SimulatedUser quick = user(1004, "Быстрая");
        CountDownLatch gate = new CountDownLatch(1);
        painter.holdBack("долгий котик", gate);

        slow.says("/generate долгий котик");
        slow.awaitText("🎨 Генерирую изображение");
        quick.says("/generate быстрый котик");
        SimulatedMessage quickPhoto = quick.awaitPhoto();

        assertThat(slow.chat().photos()).isEmpty();
        assertThat(quickPhoto.bytes()).isEqualTo(PlayedHfInference.pictureFor("быстрый котик"));
        gate.countDown();
        assertThat(slow.awaitPhoto().bytes()).isEqualTo(PlayedHfInference.pictureFor("долгий котик"));
        assertThat(quick.chat().photos()).hasSize(1);
    }

    @Test
    void thirteenForgedCallbacksAreAnsweredAndHarmless() throws Exception {
        SimulatedUser mallory = user(1005, "Mallory");
        mallory.says("/start");
        mallory.awaitMessage(SimulatedMessage::isText);
        List<String> forged = List.of(
                "img_",
                "img_no-such-model",
                "img_../../etc/passwd",
                "img_HF-SD3-MEDIUM",
                "img_hf-sd3-medium'; DROP TABLE job; --",
                "draw",
                "draw:1:2:3",
                "admin_set_level_1005_admin",
                "back",
                "",
                "\u0000",
                "🎨",
                "x".repeat(64));

        for (String data : forged) {
            Tap tap = mallory.forgesTap(data);
            assertThat(tap.awaitAnswer(SOON)).as("answer to %s", data).isNotNull();
        }

        assertThat(painter.requestsWhere(request -> true)).isEmpty();
        assertThat(operator.user(1005).getInt("used")).isZero();
        assertThat(operator.user(1005).getString("level")).isEqualTo("user");
    }

    /** Bug: the forged tap on the photo had the whole command painted and charged, that on bad news took its place. */
    @Test
    void forgedTapsOnWhatIsNoOfferBuyNothing() throws Exception {
        SimulatedUser mallory = user(1012, "Mallory");
        CountDownLatch gate = new CountDownLatch(1);
        painter.holdBack("дом", gate);
        mallory.says("/generate дом");
        SimulatedMessage status = mallory.awaitText("🎨 Генерирую изображение");
        assertThat(mallory.forgesTapOn(status, "draw").awaitAnswer(SOON)).isNotNull();
        gate.countDown();
        SimulatedMessage photo = mallory.awaitPhoto();
        mallory.awaitDeleted(status, SOON);
        painter.fail("чудище", 400, "application/json", "{\"error\":\"no\"}");
        mallory.says("/generate чудище");
        SimulatedMessage news = mallory.awaitText("Картинки не будет");
        mallory.says("/start");
        SimulatedMessage greeting = mallory.awaitText("Mallory");
        int requests = painter.requests().size();

        for (SimulatedMessage target : List.of(photo, news, greeting, status)) {
            assertThat(mallory.forgesTapOn(target, "draw").awaitAnswer(SOON)).isNotNull();
            assertThat(mallory.forgesTapOn(target, "img_hf-sd3-medium").awaitAnswer(SOON))
                    .isNotNull();
        }

        mallory.says("/stats");
        mallory.awaitText("1 из 3");
        assertThat(painter.requests()).hasSize(requests);
        assertThat(mallory.chat().photos()).hasSize(1);
        assertThat(news.now().text()).isEqualTo(news.text());
        assertThat(greeting.now().text()).isEqualTo(greeting.text());
    }

    @Test
    void oddTextsAreEitherPaintedOrKindlyRefusedAndNeverMarkup() throws Exception {
        SimulatedUser odd = user(1006, "<b>_*[`Имя");
        odd.says("/start");
        odd.awaitText("<b>_*[`Имя");

        odd.says("/generate <b>_*[ котик](tg://x) `&amp;");
        assertThat(odd.awaitPhoto().caption()).contains("<b>_*[ котик](tg://x) `&amp;");

        odd.says("/generate 🐱🐱🐱");
        assertThat(odd.awaitPhoto().bytes()).isEqualTo(PlayedHfInference.pictureFor("🐱🐱🐱"));

        odd.saysUnchecked("/generate " + "к".repeat(5000));
        SimulatedMessage refusal = odd.awaitMessage(BotEndToEndTest::isAnswer);
        assertThat(refusal.text()).containsAnyOf("длин", "коро");
        assertThat(painter.requestsWhere(request -> request.prompt().length() > 4000))
                .isEmpty();
        assertThat(operator.user(1006).getInt("used")).isEqualTo(2);
    }

    @Test
    void aThousandCharactersAreShortenedInTheCaptionNotInTheRequest() throws Exception {
        SimulatedUser anna = user(1007, "Анна");
        String prompt = "котик " + "очень ".repeat(190).strip();

        anna.says("/generate " + prompt);
        SimulatedMessage photo = anna.awaitPhoto();

        assertThat(photo.caption().length()).isLessThanOrEqualTo(1024);
        assertThat(painter.requestsFor(prompt)).hasSize(1);
    }

    @Test
    void killedWhileGeneratingTheUserHearsOfItAndPaysAtMostOnce() throws Exception {
        SimulatedUser anna = user(1008, "Анна");
        CountDownLatch gate = new CountDownLatch(1);
        painter.holdBack("котик в беде", gate);
        anna.says("/generate котик в беде");
        anna.awaitText("🎨 Генерирую изображение");
        operator.awaitTrue(
                "the provider was called",
                () -> !painter.requestsFor("котик в беде").isEmpty());

        operator.killBot();
        gate.countDown();
        operator.startBot();
        anna.awaitMessage(message -> message.isPhoto() || isAnswer(message), SOON);

        operator.awaitUser(1008, user -> user.getInt("held") == 0);
        assertThat(operator.user(1008).getInt("used"))
                .isEqualTo(anna.chat().photos().size());
        assertThat(painter.requestsFor("котик в беде")).hasSize(1);
        assertThat(operator.ledgerVerify().exitCode()).isZero();
    }

    @Test
    void killedAfterTheProviderAnsweredThePictureIsNotBoughtAgain() throws Exception {
        SimulatedUser anna = user(1009, "Анна");
        telegram.faults().always("sendPhoto", Fault.internalServerError());
        anna.says("/generate купленный котик");
        operator.awaitTrue("delivery was tried", () -> telegram.countCalls("sendPhoto") > 0);

        operator.killBot();
        telegram.faults().clear();
        operator.startBot();
        SimulatedMessage photo = anna.awaitPhoto(Duration.ofSeconds(30));

        assertThat(photo.bytes()).isEqualTo(PlayedHfInference.pictureFor("купленный котик"));
        assertThat(painter.requestsFor("купленный котик")).hasSize(1);
        operator.awaitUser(1009, user -> user.getInt("used") == 1 && user.getInt("held") == 0);
    }

    @Test
    void aTextWrittenWhileTheBotWasDownIsNotLost() throws Exception {
        SimulatedUser anna = user(1010, "Анна");
        anna.says("/start");
        anna.taps("🎨 Генерация");
        anna.tapsData("img_hf-sd3-medium").awaitAnswer();
        anna.awaitMessage(message -> message.isText());

        operator.killBot();
        anna.says("котик после перерыва");
        operator.startBot();

        assertThat(anna.awaitPhoto().bytes()).isEqualTo(PlayedHfInference.pictureFor("котик после перерыва"));
    }

    @Test
    void theOperatorsCommandsWorkWhileTheBotRuns() throws Exception {
        SimulatedUser anna = user(1011, "Анна");
        anna.says("/generate котик");
        anna.awaitPhoto();

        assertThat(operator.lira("users", "set-level", "1011", "subscriber").exitCode())
                .isZero();

        assertThat(operator.user(1011).getString("level")).isEqualTo("subscriber");
        assertThat(operator.user(1011).getInt("limit")).isEqualTo(5);
        assertThat(operator.lira("users", "set-level", "1011", "emperor").exitCode())
                .isNotZero();
        assertThat(operator.ledgerVerify().exitCode()).isZero();
    }

    /** Tells an answer from a status message. */
    private static boolean isAnswer(SimulatedMessage message) {
        return message.isText() && !message.text().startsWith("🎨 Генерирую изображение");
    }

    private SimulatedUser user(long id, String name) {
        return telegram.user(id).named(name).speaking("ru").join();
    }
}
