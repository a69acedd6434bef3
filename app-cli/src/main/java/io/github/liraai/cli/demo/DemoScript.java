package io.github.liraai.cli.demo;

import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import java.time.Duration;

/** The dialogue that is shown: from {@code /start} to the picture of a kitten. */
final class DemoScript {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DemoScript() {}

    /**
     * Plays it.
     *
     * @return the message with the picture
     * @throws AssertionError with the whole chat, when the bot does not answer as it should
     */
    static SimulatedMessage play(SimulatedUser user) {
        user.says("/start");
        user.awaitMessage(message -> !message.keyboardRows().isEmpty(), PATIENCE);
        user.taps("🎨 Генерация");
        user.awaitMessage(
                message -> message.buttons().stream().anyMatch(button -> "img_hf-sd3-medium".equals(button.data())),
                PATIENCE);
        user.tapsData("img_hf-sd3-medium");
        user.awaitMessage(
                message -> message.isText()
                        && message.buttons().stream().noneMatch(button -> "img_hf-sd3-medium".equals(button.data())),
                PATIENCE);
        user.says("котик");
        return user.awaitPhoto(PATIENCE);
    }
}
