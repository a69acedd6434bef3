package io.github.liraai.cli.demo;

import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Shows the bot at its main job. For one thread. */
public final class Demo {
    private static final long USER = 1001;

    private final SimulatedUser user;
    private final DemoScreen screen;

    /**
     * Takes a seat in the house.
     *
     * @param house the house at work
     * @param paper takes the transcript, line by line, as it happens
     */
    public Demo(DemoHouse house, Consumer<String> paper) {
        this.screen = new DemoScreen(InstantSource.system(), paper);
        this.user = house.telegram().user(USER).named("Анна").speaking("ru");
        house.telegram().listen(screen);
    }

    /**
     * Plays the dialogue.
     *
     * @return the picture that arrived
     * @throws DemoFailedException when the bot did not answer as it should
     */
    public DemoPicture play() throws DemoFailedException {
        try {
            SimulatedMessage photo = DemoScript.play(user, screen);
            return new DemoPicture(photo.bytes(), String.valueOf(photo.file().orElseThrow()));
        } catch (AssertionError e) {
            // The simulator is made for tests and complains as they do.
            throw new DemoFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Tells how long ago it began. */
    public Duration elapsed() {
        return screen.elapsed();
    }

    /** Lets a person go on as the user until the end of the input. */
    public void letChat(BufferedReader lines, Consumer<String> hints) throws IOException {
        new DemoChat(user, screen, hints).run(lines);
    }
}
