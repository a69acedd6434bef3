package io.github.liraai.cli.demo;

import io.github.liraai.simulator.SimulatedUser;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a person at the terminal go on as the user: texts, commands, {@code tap N} for a button. */
final class DemoChat {
    private static final Pattern TAP = Pattern.compile("tap\\s+(\\d{1,3})");

    private final SimulatedUser user;
    private final DemoScreen screen;
    private final Consumer<String> hints;

    DemoChat(SimulatedUser user, DemoScreen screen, Consumer<String> hints) {
        this.user = user;
        this.screen = screen;
        this.hints = hints;
    }

    /** Reads until the end of the input. */
    void run(BufferedReader lines) throws IOException {
        hints.accept("Now you are the user: type a text or a /command, tap N presses button N, Ctrl-D ends.");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                act(line.strip());
            }
        }
    }

    private void act(String line) {
        Matcher tap = TAP.matcher(line);
        if (!tap.matches()) {
            user.saysUnchecked(line);
            return;
        }
        Optional<String> label = screen.label(Integer.parseInt(tap.group(1)));
        if (label.isPresent()) {
            user.taps(label.get());
        } else {
            hints.accept("There is no button " + tap.group(1) + ".");
        }
    }
}
