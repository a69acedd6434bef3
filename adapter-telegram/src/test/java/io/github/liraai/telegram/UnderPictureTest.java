package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.simulator.Button;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the stories cannot show of the buttons under a picture. */
@Timeout(60)
class UnderPictureTest {
    private static final String AGAIN = "🔁 Ещё раз";
    private static final String VARY = "🎲 Вариация";

    private final BotHouse house = new BotHouse();
    private final SimulatedUser anna = house.telegram.user(1001).named("Анна");

    @AfterEach
    void close() {
        house.close();
    }

    private SimulatedMessage painted(String words) {
        anna.says("/generate " + words);
        SimulatedMessage photo = anna.awaitPhoto();
        house.awaitCalm();
        return photo;
    }

    private static String data(SimulatedMessage message, String label) {
        return message.buttons().stream()
                .filter(button -> label.equals(button.text()))
                .flatMap(button -> button.callbackData().stream())
                .findFirst()
                .orElseThrow();
    }

    private PictureCount charged() {
        return house.lira().showStanding().of(new UserId("1001")).quota().charged();
    }

    @Test
    void aButtonOfAMessageWhoseButtonsTelegramNoLongerTellsWorks() {
        String data = data(painted("котик"), AGAIN);
        SimulatedMessage other = anna.says("/menu");
        house.awaitCalm();

        anna.forgesTapOn(anna.awaitMessage(message -> message.fromBot() && message.id() > other.id()), data);
        house.awaitCalm();

        assertThat(house.painter.requests()).hasSize(2);
        assertThat(charged()).isEqualTo(new PictureCount(2));
    }

    @Test
    void twoTapsOfOneFingerBuyOnePicture() {
        SimulatedMessage photo = painted("котик");
        house.clock.stop();

        anna.tapsOn(photo, AGAIN);
        anna.tapsOn(photo, AGAIN);
        house.awaitCalm();

        assertThat(house.painter.requests()).hasSize(2);
    }

    @Test
    void aVariationKeepsTheSeedAndItsCaptionThePersonsWords() {
        SimulatedMessage photo = painted("котик --seed 7");

        anna.tapsOn(photo, VARY);
        SimulatedMessage varied = anna.awaitMessage(message -> message.isPhoto() && message.id() != photo.id());
        house.awaitCalm();

        GenerationRequest request = house.painter.requests().getLast();
        assertThat(request.seed()).isEqualTo(7L);
        assertThat(request.prompt()).startsWith("котик\n\n(Variation ");
        assertThat(varied.text()).startsWith("котик\n\n🎨");
    }

    @Test
    void onceMoreIsAnotherSeed() {
        SimulatedMessage photo = painted("котик --seed 7");

        anna.tapsOn(photo, AGAIN);
        house.awaitCalm();

        assertThat(house.painter.requests().getLast().seed()).isNotNull().isNotEqualTo(7L);
    }

    @Test
    void dataOfButtonsFitTelegram() {
        List<Button> buttons = painted("котик").buttons();

        assertThat(buttons)
                .hasSize(5)
                .allSatisfy(
                        button -> assertThat(button.callbackData().orElseThrow().getBytes(StandardCharsets.UTF_8))
                                .hasSizeLessThanOrEqualTo(64));
    }

    @Test
    void whatIsShownAgainIsNotUploaded() {
        painted("котик");
        anna.says("/history");
        SimulatedMessage list = anna.awaitText("Ваши картинки");

        anna.tapsOn(list, "№ 1");
        house.awaitCalm();

        assertThat(house.telegram.calls("sendPhoto").getLast().parameter("photo"))
                .isPresent();
        assertThat(anna.chat().fromBot().getLast().bytes()).isEqualTo(Painter.pictureOf("котик", 0, 64, 64));
        assertThat(charged()).isEqualTo(PictureCount.ONE);
    }
}
