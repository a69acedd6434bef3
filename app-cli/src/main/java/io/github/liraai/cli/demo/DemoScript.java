package io.github.liraai.cli.demo;

import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import java.time.Duration;

/** The dialogue that is shown: from {@code /start} to the picture of a kitten. */
final class DemoScript {
    private static final String MODEL = "img_hf-sd3-medium";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DemoScript() {}

    /**
     * Plays it.
     *
     * @return the message with the picture
     * @throws AssertionError with the whole chat, when the bot does not answer as it should
     */
    static SimulatedMessage play(SimulatedUser user, DemoScreen screen) {
        user.says("/start");
        screen.awaitShown(user.awaitMessage(message -> !message.keyboardRows().isEmpty(), PATIENCE));
        user.taps("🎨 Генерация");
        screen.awaitShown(user.awaitMessage(DemoScript::offersTheModel, PATIENCE));
        user.tapsData(MODEL);
        screen.awaitShown(user.awaitMessage(message -> message.isText() && !offersTheModel(message), PATIENCE));
        user.says("котик");
        SimulatedMessage photo = user.awaitPhoto(PATIENCE);
        screen.awaitShown(photo);
        return photo;
    }

    private static boolean offersTheModel(SimulatedMessage message) {
        return message.buttons().stream().anyMatch(button -> MODEL.equals(button.data()));
    }
}
