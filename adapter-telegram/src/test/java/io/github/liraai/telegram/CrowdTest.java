package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedUser;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrowdTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final BotHouse house = new BotHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aHundredPeopleAtOnceGetEachTheirOwnPicture() {
        CountDownLatch gate = house.painter.holdBack();
        List<SimulatedUser> crowd = LongStream.range(1, 101)
                .mapToObj(id -> house.telegram.user(5000 + id))
                .toList();

        crowd.forEach(user -> user.says("/generate котик номер " + user.id()));
        crowd.forEach(user -> user.awaitText("🎨 Генерирую"));
        gate.countDown();

        assertThat(crowd).allSatisfy(user -> {
            assertThat(user.awaitPhoto(SOON).bytes())
                    .isEqualTo(Painter.pictureOf("котик номер " + user.id(), 0, 64, 64));
            assertThat(user.chat().photos()).hasSize(1);
        });
        assertThat(house.ledger.verify()).isEmpty();
    }

    @Test
    void aChatThatTelegramHoldsBackDelaysNoOther() {
        house.telegram
                .faults()
                .nextWhere(
                        1,
                        "sendMessage",
                        parameters -> "7001".equals(parameters.get("chat_id")),
                        Fault.tooManyRequests(15));
        SimulatedUser slow = house.telegram.user(7001);
        SimulatedUser quick = house.telegram.user(7002);
        slow.says("/help");
        Await.until("the slow one was held back", () -> house.telegram.countCalls("sendMessage") >= 1);

        slow.says("/stats");
        quick.says("/generate котик");
        quick.awaitPhoto(Duration.ofSeconds(12));

        assertThat(slow.chat().fromBot()).isEmpty();
        slow.awaitMessage(message -> message.text().contains("Как получить картинку"), SOON);
        slow.awaitMessage(message -> message.text().contains("Ваш лимит"), SOON);
        assertThat(slow.chat().fromBot())
                .extracting(message -> message.text().substring(0, 3))
                .containsExactly("Как", "📊 ");
    }

    @Test
    void oneSlowGenerationBlocksNobodyNotEvenItsOwner() {
        CountDownLatch gate = house.painter.holdBack();
        SimulatedUser anna = house.telegram.user(1001);
        anna.says("/generate котик");
        anna.awaitText("🎨 Генерирую");

        anna.says("/help");
        anna.awaitText("Как получить картинку");
        house.telegram.user(1002).says("/help");
        house.telegram.user(1002).awaitText("Как получить картинку");

        gate.countDown();
        anna.awaitPhoto();
    }

    @Test
    void eightRequestsAtOnceAreNotAllGrantedAtALimitOfThree() {
        SimulatedUser anna = house.telegram.user(1001);
        for (int i = 0; i < 8; i++) {
            anna.says("/generate котик " + i);
        }

        Await.until(
                "all are answered",
                () -> anna.chat().fromBot().stream()
                                .filter(message ->
                                        message.isPhoto() || message.text().contains("На сегодня всё"))
                                .count()
                        == 8);

        assertThat(anna.chat().photos()).hasSize(3);
        house.awaitCalm();
        assertThat(house.painter.requests()).hasSize(3);
        assertThat(house.ledger.verify()).isEmpty();
    }
}
