package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SeedDialogueTest {
    @Test
    void aPictureComesForAPromptAndTheStatusGoes() {
        try (BotHouse house = new BotHouse()) {
            SimulatedUser anna = house.telegram.user(1001).named("Анна").speaking("ru");
            anna.says("/start");
            anna.taps("🎨 Генерация");
            anna.tapsData("img_hf-sd3-medium");
            anna.awaitText("Опишите картинку");
            SimulatedMessage prompt = anna.says("котик");

            SimulatedMessage status = anna.awaitText("🎨 Генерирую изображение");
            SimulatedMessage photo = anna.awaitPhoto();
            anna.awaitDeleted(status, java.time.Duration.ofSeconds(5));

            assertThat(status.repliesTo(prompt)).isTrue();
            assertThat(photo.repliesTo(prompt)).isTrue();
            assertThat(photo.bytes()).isEqualTo(Painter.pictureOf("котик", 0, 64, 64));
            assertThat(photo.text()).isEqualTo("котик\n\n🎨 Stable Diffusion 3\nСписано: 1. Осталось сегодня: 2 из 3.");
        }
    }
}
